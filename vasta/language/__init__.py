"""What a text is: its language, sentences, words, lemmas, spelling, names and dates; fi, et and en."""
