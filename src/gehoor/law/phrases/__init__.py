"""The phrase books, Dutch and English: data of this room, rendered only when somebody asks."""
