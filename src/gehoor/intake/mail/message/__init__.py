"""A message as bytes, read into a frozen value: pure, without a database, in linear time, whatever is thrown at it."""
