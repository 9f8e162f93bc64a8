"""Questions about letters and mails."""
