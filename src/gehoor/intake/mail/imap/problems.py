"""What can be wrong with a mailbox, as keys: no words of a server and no secret is kept or logged."""


class MailboxProblem(Exception):
    """The mailbox cannot be read now; `key` is one of `words.PROBLEMS`.

    'connection', 'certificate', 'sign_on', 'token', 'consent', 'client', 'token_refused', 'folder', 'protocol' or
    'storing'.
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key
