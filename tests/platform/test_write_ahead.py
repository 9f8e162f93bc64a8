"""What was deleted leaves no byte in the files of SQLite, however SQLite was built."""

import sqlite3

from gehoor.platform import environment


def test_what_is_deleted_is_written_over(tmp_path):
    told = environment.sqlite(tmp_path / "a.sqlite3")["OPTIONS"]
    made = sqlite3.connect(tmp_path / "a.sqlite3", isolation_level=None)
    made.execute("PRAGMA secure_delete=OFF")
    made.executescript(told["init_command"])
    made.execute("CREATE TABLE said (words TEXT)")
    made.execute("INSERT INTO said VALUES ('zeuren')")
    made.execute("DELETE FROM said")
    made.close()
    assert b"zeuren" not in (tmp_path / "a.sqlite3").read_bytes()
