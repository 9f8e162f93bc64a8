"""Regulation (EEC, Euratom) 1182/71: how a term that European law sets is counted."""
