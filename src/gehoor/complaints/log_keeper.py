"""Emptying the log of one file that is destroyed: on PostgreSQL by a function of the database, in a role of its own.

The application may not delete events and looks there. The function may, and only while a permit for the file stands.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

FUNCTION = "gehoor_empty_log"
_MAKE = """
CREATE OR REPLACE FUNCTION {name}(file bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $body$
DECLARE looks bigint;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM complaints_destructionpermit WHERE complaint_id = file) THEN
    RAISE EXCEPTION 'file %: no permit to destroy it', file USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  DELETE FROM complaints_look WHERE complaint_id = file;
  GET DIAGNOSTICS looks = ROW_COUNT;
  DELETE FROM complaints_event WHERE complaint_id = file;
  RETURN looks;
END $body$"""


def install(connection: BaseDatabaseWrapper) -> None:
    """Make the function, on PostgreSQL; nobody may call it but its owner and who is told so."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT quote_ident(current_schema())")
        cursor.execute(_MAKE.format(name=FUNCTION, schema=cursor.fetchone()[0]))
        cursor.execute(f"REVOKE ALL ON FUNCTION {FUNCTION}(bigint) FROM PUBLIC")


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take it away."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"DROP FUNCTION IF EXISTS {FUNCTION}(bigint)")
