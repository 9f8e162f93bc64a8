"""Administration, below /beheer/: the organisation, people, rules and texts. It shows no file."""
