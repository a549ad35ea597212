"""Estonian times have a colon, the hour without a leading zero: 9:40."""

TIME_FORMAT = "G:i"
