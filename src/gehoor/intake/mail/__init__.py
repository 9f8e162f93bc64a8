"""Mail in: reading a message, deciding what it is, and putting it where it belongs."""
