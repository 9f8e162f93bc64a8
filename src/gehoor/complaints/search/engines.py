"""The index in each database: how it is made, asked, and cleaned."""

from django.db.backends.base.base import BaseDatabaseWrapper

from gehoor.complaints.search.words import MARK, stem

TABLE, FTS = "search_searchentry", "search_fts"

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


def install(connection: BaseDatabaseWrapper) -> None:
    """Make the index."""
    with connection.cursor() as cursor:
        for statement in SQLITE if connection.vendor == "sqlite" else POSTGRESQL:
            cursor.execute(statement)


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take it away."""
    names = (f"DROP TRIGGER {FTS}_insert", f"DROP TRIGGER {FTS}_delete", f"DROP TABLE {FTS}")
    with connection.cursor() as cursor:
        for statement in names if connection.vendor == "sqlite" else ("DROP INDEX search_words",):
            cursor.execute(statement)


def files_with(vendor: str, word: str, organisation_id: int) -> tuple[str, list[object]]:
    """A query for the files that a word of a question finds: it begins a word there, or has the same stem."""
    begins, root = MARK + word, MARK + stem(word)
    if vendor == "sqlite":
        found = f"id IN (SELECT rowid FROM {FTS} WHERE {FTS} MATCH %s)"  # noqa: S608  our own constants
        question = f'"{begins}"* OR "{root}"'
    else:
        found = "to_tsvector('simple', words) @@ to_tsquery('simple', %s)"
        question = f"{begins}:* | {root}"
    return f"SELECT complaint_id FROM {TABLE} WHERE {found} AND organisation_id = %s", [question, organisation_id]  # noqa: S608


def clean(connection: BaseDatabaseWrapper) -> None:
    """Let go of the words of destroyed files at once; SQLite would keep them until parts are merged."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"INSERT INTO {FTS}({FTS}) VALUES ('optimize')")  # noqa: S608  our own constants
