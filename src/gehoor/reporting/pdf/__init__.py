"""Whole documents as PDF (PDF/A-3a and PDF/UA-1): the file that is handed over, and the annual report."""
