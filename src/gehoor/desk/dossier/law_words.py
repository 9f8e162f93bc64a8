"""What the law room says, in the language of the reader, with its article as a link."""

from dataclasses import dataclass

from django.utils.translation import get_language

from gehoor.law.phrase import Language, Phrase, say
from gehoor.law.phrases.articles import article_name
from gehoor.law.phrases.render import render
from gehoor.law.sources import article_url


@dataclass(frozen=True, slots=True)
class Article:
    """An article in words, with its public address (empty for a local one)."""

    name: str
    url: str


def language() -> Language:
    """The language of the reader as the phrase books know it."""
    return "en" if (get_language() or "").startswith("en") else "nl"


def sentence(phrase: Phrase) -> str:
    """A phrase of the law room in words."""
    return render(phrase, language())


def article(reference: str) -> Article:
    """An article in words with its address."""
    return Article(article_name(reference, language()), article_url(reference))


def event_name(event: str) -> str:
    """How the law room calls an event: 'verdagen'; with a capital."""
    words = sentence(say(f"event.{event}"))
    return words[:1].upper() + words[1:]
