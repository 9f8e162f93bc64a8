"""From what the file says to what a party reads: plain words, dates with their reason."""
