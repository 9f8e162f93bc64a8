"""Articles in words."""

from functools import cache

from gehoor.law.phrase import Language
from gehoor.law.phrases.render import book
from gehoor.law.sources import parsed


@cache
def article_name(reference: str, language: Language = "nl", *, full: bool = False) -> str:
    """Return an article in words: 'artikel 9:11 lid 1 Awb'; with `full` the name of the law written out, for letters.

    What is in none of the texts (a local article) comes back as it is.
    """
    parts = parsed(reference)
    if parts is None:
        return reference
    words = book(language)
    said = [words["article.article"], parts["number"]]
    for part in ("paragraph", "letter"):
        if parts[part]:
            said += [words[f"article.{part}"], parts[part]]
    said.append(words[f"article.{parts['law']}_full" if full else f"article.{parts['law']}"])
    return " ".join(said)


def articles_in_words(references: tuple[str, ...], language: Language = "nl") -> str:
    """Return several articles as a reader meets them: 'artikel 9:11 lid 1 Awb, artikel 1 en 3 Algemene termijnenwet'.

    Those of the Atw are named together and without paragraphs; each is named once.
    """
    once = tuple(dict.fromkeys(references))
    shifting = sorted({parts["number"] for each in once if (parts := parsed(each)) and parts["law"] == "Atw"})
    said = [article_name(each, language) for each in once if not each.startswith("Atw ")]
    if shifting:
        words = book(language)
        *first, last = shifting
        joined = f"{', '.join(first)} {words['article.and']} {last}" if first else last
        said.append(f"{words['article.article']} {joined} {words['article.Atw']}")
    return ", ".join(said)
