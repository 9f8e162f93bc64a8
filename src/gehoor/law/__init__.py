"""What the law says: pure Python, dates as arguments. Imports itself and the standard library only."""
