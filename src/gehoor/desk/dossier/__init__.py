"""The file on its page: what the queries say, in the words and order in which a person reads it."""
