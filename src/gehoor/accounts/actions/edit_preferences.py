"""Change how the screens are for one person."""

from gehoor.accounts.models import Account


def edit_preferences(account: Account, *, language: str, shortcuts: bool) -> None:
    """Language ('nl' or 'en') of the screens, and whether single keys do something."""
    account.language = language
    account.shortcuts = shortcuts
    account.save(update_fields=["language", "shortcuts"])
