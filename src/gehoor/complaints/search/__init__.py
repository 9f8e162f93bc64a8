"""Finding files by their words: one folded, stemmed index, the same hits on SQLite and PostgreSQL."""
