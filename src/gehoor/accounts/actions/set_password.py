"""Give an account another password."""

from django.contrib.auth.password_validation import validate_password

from gehoor.accounts.models import Account, new_stamp


def set_password(account: Account, password: str) -> None:
    """Set the password; every session of the account ends, the caller's too (it signs in again by `update_session`).

    Raises `ValidationError` for a password that is too easily guessed.
    """
    validate_password(password, account)
    account.set_password(password)
    account.session_stamp = new_stamp()
    account.save(update_fields=["password", "session_stamp"])
