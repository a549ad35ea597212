"""The labelled corpus: real-looking messages and replies with what a demanding service expert would mark."""
