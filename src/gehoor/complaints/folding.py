"""Names as one looks for them: without accents and capitals, the same on every database."""

import unicodedata

# What does not come apart into a letter and its accent.
WHOLE = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def fold(name: str) -> str:
    """'Öztürk' and 'OZTURK' become 'ozturk'; spaces are single."""
    if name.isascii():
        return " ".join(name.lower().split())
    apart = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in apart if not unicodedata.combining(char))
    return " ".join(plain.translate(WHOLE).split())
