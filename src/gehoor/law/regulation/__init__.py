"""The local regulation as data: its document, its routes, and its check against the law."""
