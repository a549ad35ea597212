"""The pages of the desk: what people see and press; every decision is made a floor below."""
