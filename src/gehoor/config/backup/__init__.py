"""A consistent copy of an installation while it runs, and back again."""
