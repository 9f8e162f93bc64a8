"""Questions about a parsed template: which fields it holds, and which of them will surely be seen."""

from collections.abc import Iterable, Iterator, Mapping

from gehoor.letters.language.fill import has
from gehoor.letters.language.nodes import Block, Bullets, Choice, Field, Heading, Inlines, Paragraph, Value


def fields_of(blocks: Iterable[Block]) -> frozenset[str]:
    """Every field that is filled in somewhere, under whatever condition."""
    return frozenset(_fields(blocks, None))


def fields_shown(blocks: Iterable[Block], values: Mapping[str, Value]) -> frozenset[str]:
    """The fields that are filled in with these values: those in a branch that is not taken do not count."""
    return frozenset(_fields(blocks, values))


def fields_always_shown(blocks: Iterable[Block]) -> frozenset[str]:
    """The fields that are seen whatever the values are; a condition on the field itself takes nothing away."""
    found: set[str] = set()
    for block in blocks:
        if not isinstance(block, Choice):
            found.update(_keys(block))
            continue
        then, otherwise = fields_always_shown(block.then), fields_always_shown(block.otherwise)
        found |= then & otherwise
        filled = otherwise if block.negated else then
        if block.key in filled:
            found.add(block.key)
    return frozenset(found)


def _fields(blocks: Iterable[Block], values: Mapping[str, Value] | None) -> Iterator[str]:
    for block in blocks:
        if not isinstance(block, Choice):
            yield from _keys(block)
        elif values is None:
            yield from _fields((*block.then, *block.otherwise), values)
        else:
            taken = block.then if has(values.get(block.key, "")) is not block.negated else block.otherwise
            yield from _fields(taken, values)


def _keys(block: Paragraph | Heading | Bullets) -> Iterator[str]:
    lines: tuple[Inlines, ...] = block.items if isinstance(block, Bullets) else (block.inlines,)
    return (inline.key for line in lines for inline in line if isinstance(inline, Field))
