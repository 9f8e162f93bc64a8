"""Everything that changes letters, mails and templates."""
