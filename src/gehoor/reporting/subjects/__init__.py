"""What is kept about one person, over all files that they are party to (AVG 15)."""
