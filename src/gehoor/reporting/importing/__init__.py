"""Files that another system kept, brought in from a table: what goes in, and what is refused and why."""
