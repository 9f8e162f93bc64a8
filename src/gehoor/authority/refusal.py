"""What an action of authority or accounts says when it does not do what was asked."""


class Refused(Exception):
    """Nothing was changed; the message says why and what can be done, in the language of the page."""
