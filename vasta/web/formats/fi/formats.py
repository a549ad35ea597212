"""Finnish times have a point: 9.40."""

TIME_FORMAT = "G.i"
