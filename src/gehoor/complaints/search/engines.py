"""The index in each database: how it is made, asked, and cleaned."""

from dataclasses import dataclass

from django.db import DatabaseError, connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Q

from gehoor.complaints.search.words import MARK, forms
from gehoor.platform import wall

TABLE, FTS = "search_searchentry", "search_fts"
FUNCTION = "gehoor_files_with"

# Filled in with our own names only.
_SQLITE = (
    """CREATE VIRTUAL TABLE {fts} USING fts5(
         words, content='{table}', content_rowid='id', tokenize='ascii', detail='none', prefix='4 5')""",
    """CREATE TRIGGER {fts}_insert AFTER INSERT ON {table}
       BEGIN INSERT INTO {fts}(rowid, words) VALUES (NEW.id, NEW.words); END""",
    """CREATE TRIGGER {fts}_delete AFTER DELETE ON {table}
       BEGIN INSERT INTO {fts}({fts}, rowid, words) VALUES ('delete', OLD.id, OLD.words); END""",
)
SQLITE = tuple(statement.format(fts=FTS, table=TABLE) for statement in _SQLITE)
POSTGRESQL = (f"CREATE INDEX search_words ON {TABLE} USING gin (to_tsvector('simple', words))",)
_FILES = {
    "sqlite": """SELECT entry.complaint_id FROM {fts} JOIN {table} entry ON entry.id = {fts}.rowid
       WHERE {fts} MATCH %s AND entry.organisation_id = %s LIMIT %s""",
    "postgresql": "SELECT * FROM {function}(%s, %s, %s)",
}
FILES = {vendor: statement.format(fts=FTS, table=TABLE, function=FUNCTION) for vendor, statement in _FILES.items()}
# Row security keeps an index of words from being used, as comparing words might tell of rows that one may not see. This
# function asks in the name of the owner, and holds organisations apart itself. Where a word is common, PostgreSQL would
# rather read the table from its beginning and compute each vector again.
_FUNCTION = """
CREATE OR REPLACE FUNCTION {function}(question text, organisation bigint, most bigint) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = {schema}, pg_temp SET enable_seqscan = off AS $body$
  SELECT complaint_id FROM {table}
  WHERE to_tsvector('simple', words) @@ to_tsquery('simple', question)
    AND (organisation IS NULL OR organisation_id = organisation)
    AND coalesce(current_setting('{setting}', true), '') IN (organisation_id::text, '{everybody}')
  LIMIT most
$body$"""
_EXTENSION = "CREATE EXTENSION IF NOT EXISTS pg_trgm"
_NEAR = "CREATE INDEX IF NOT EXISTS search_word_near ON search_word USING gist (word gist_trgm_ops(siglen=64))"


@dataclass(frozen=True, slots=True)
class Term:
    """What an entry must hold one of: a word that begins so, or one of these exactly."""

    begins: str
    exact: tuple[str, ...]

    def question(self) -> str:
        """In the language of the index."""
        if connection.vendor == "sqlite":
            return " OR ".join([*([f'"{self.begins}"*'] if self.begins else []), *(f'"{each}"' for each in self.exact)])
        return " | ".join([*([f"{self.begins}:*"] if self.begins else []), *self.exact])

    def condition(self) -> Q:
        """The same of one entry, without the index."""
        held = Q(words__contains=f" {self.begins}") if self.begins else Q()
        for each in self.exact:
            held |= Q(words__contains=f" {each} ")
        return held


def wanted(word: str) -> Term:
    """A word of a question: it begins a word there, or has the same stem."""
    begins, *exact = forms(word)
    return Term(begins, tuple(dict.fromkeys(exact)))


def exactly(word: str) -> Term:
    """A word, as it is."""
    return Term("", (MARK + word,))


def files_with(term: Term, organisation_id: int, most: int) -> list[int]:
    """Files with this term, once for each entry that holds it, at most so many and in no order."""
    with connection.cursor() as cursor:
        cursor.execute(FILES[connection.vendor], [term.question(), organisation_id, most])
        return [number for (number,) in cursor.fetchall()]


def holds(term: Term) -> bool:
    """Whether any entry holds this term, of whatever organisation."""
    found = (
        f"SELECT 1 FROM {FTS} WHERE {FTS} MATCH %s LIMIT 1"  # noqa: S608  our own constants
        if connection.vendor == "sqlite"
        else f"SELECT 1 FROM {FUNCTION}(%s, NULL, 1)"  # noqa: S608  idem
    )
    with wall.everywhere(), connection.cursor() as cursor:
        cursor.execute(found, [term.question()])
        return cursor.fetchone() is not None


def install(connection: BaseDatabaseWrapper) -> None:
    """Make the index."""
    with connection.cursor() as cursor:
        for statement in SQLITE if connection.vendor == "sqlite" else POSTGRESQL:
            cursor.execute(statement)


def install_function(connection: BaseDatabaseWrapper) -> None:
    """Make the function that asks the index, on PostgreSQL; nobody may call it but its owner and who is told so."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT quote_ident(current_schema())")
        parts = {"function": FUNCTION, "table": TABLE, "setting": wall.SETTING, "everybody": wall.EVERYBODY}
        cursor.execute(_FUNCTION.format(schema=cursor.fetchone()[0], **parts))
        cursor.execute(f"REVOKE ALL ON FUNCTION {FUNCTION}(text, bigint, bigint) FROM PUBLIC")


def remove_function(connection: BaseDatabaseWrapper) -> None:
    """Take it away."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"DROP FUNCTION IF EXISTS {FUNCTION}(text, bigint, bigint)")


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take it away."""
    names = (f"DROP TRIGGER {FTS}_insert", f"DROP TRIGGER {FTS}_delete", f"DROP TABLE {FTS}")
    with connection.cursor() as cursor:
        for statement in names if connection.vendor == "sqlite" else ("DROP INDEX search_words",):
            cursor.execute(statement)


def clean(connection: BaseDatabaseWrapper) -> None:
    """Let go of the words of destroyed files at once; SQLite would keep them until parts are merged."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"INSERT INTO {FTS}({FTS}) VALUES ('optimize')")  # noqa: S608  our own constants


def allow_trigrams(connection: BaseDatabaseWrapper) -> None:
    """Have PostgreSQL compare words by their trigrams, where it has the extension and we may ask for it.

    For the owner of the tables, at each `gehoor migrate`: somebody else may have added the extension since.
    """
    if connection.vendor != "postgresql":
        return
    try:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            cursor.execute(_EXTENSION)
            cursor.execute(_NEAR)
    except DatabaseError:
        return  # `gehoor check` says so


def has_trigrams(connection: BaseDatabaseWrapper) -> bool:
    """Whether this database can say which words are near."""
    if connection.vendor != "postgresql":
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'")
        return cursor.fetchone() is not None
