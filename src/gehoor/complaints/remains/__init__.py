"""What stays of a destroyed file: what the yearly figures count, and nothing of any person."""
