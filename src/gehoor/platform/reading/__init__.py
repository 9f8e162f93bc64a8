"""The text that stands in a document, for those who look for it. A stranger made the document: a child reads it."""
