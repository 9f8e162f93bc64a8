"""Change how the screens are for one person."""

from gehoor.accounts.models import Account


def edit_preferences(account: Account, *, language: str, shortcuts: bool, reminders: str) -> None:
    """Language ('nl' or 'en') of the screens, and whether single keys do something, how often a mail comes."""
    account.language = language
    account.shortcuts = shortcuts
    account.reminders = reminders
    account.save(update_fields=["language", "shortcuts", "reminders"])
