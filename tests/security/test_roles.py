"""The roles of the database: none can do more than its work asks (rows 30 and 35)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from gehoor.complaints.actions.destroy_file import destroy_file
from gehoor.complaints.actions.empty_log import empty_log
from gehoor.complaints.actions.seal_looks import seal_looks
from gehoor.complaints.models import Complaint, DestructionPermit, Event, Look, Seal
from gehoor.complaints.queries.verify import verify_all
from gehoor.config.backup.databases import snapshot
from gehoor.config.database import policies
from gehoor.config.database.roles import LOGS
from gehoor.config.database.soundness import check_database
from gehoor.platform import wall
from gehoor.platform.health import State
from tests.cast import make_cast
from tests.postgresql import server_url
from tests.roles import ON_POSTGRESQL, as_owner, as_role, names

pytestmark = pytest.mark.skipif(not ON_POSTGRESQL, reason="SQLite has no roles")
ON_A_LOG = ("UPDATE {} SET organisation_id = organisation_id", "DELETE FROM {}", "TRUNCATE {} CASCADE")
UNDERMINING = (
    *(statement.format(log) for log in LOGS for statement in ON_A_LOG),
    "UPDATE complaints_event SET data = '{}'",
    "UPDATE complaints_look SET person_id = NULL",
    "ALTER TABLE complaints_event DISABLE TRIGGER ALL",
    "ALTER TABLE complaints_complaint DISABLE ROW LEVEL SECURITY",
    "DROP POLICY gehoor_wall ON complaints_complaint",
    "CREATE POLICY open ON complaints_complaint USING (true)",
    "DROP TABLE complaints_event CASCADE",
    "CREATE TABLE mine (id int)",
    "DELETE FROM django_migrations",
    "SET session_replication_role = replica",
    "SET ROLE postgres",
    "SET ROLE {keeper}",
    "ALTER ROLE {application} BYPASSRLS",
)
WRITES = ("DELETE FROM {}", "INSERT INTO {} DEFAULT VALUES", "TRUNCATE {} CASCADE")


@pytest.fixture
def cast(db):
    return make_cast()


def run(statement):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize("statement", UNDERMINING)
def test_the_application_undermines_nothing(cast, statement):
    cast.complaint()
    with pytest.raises(DatabaseError, match=r"permission denied|must be owner|must be able to"):
        run(statement.replace("{keeper}", names().keeper).replace("{application}", names().application.name))


def test_the_application_may_seal_once_and_let_go_of_a_text(cast):
    cast.complaint()
    assert seal_looks() == 1
    Event.objects.filter(sequence=1).update(text=None)
    with pytest.raises(DatabaseError), transaction.atomic():
        Look.objects.update(seal=None)


def test_a_log_is_emptied_with_a_permit_only_and_of_the_own_organisation_only(cast):
    made, other = cast.complaint(), make_cast("Gemeente Elders")
    with pytest.raises(DatabaseError, match="no permit"), transaction.atomic():
        empty_log(made.complaint_id)
    DestructionPermit.objects.create(complaint_id=made.complaint_id)
    with wall.within(other.organisation.pk), pytest.raises(DatabaseError, match="no permit"), transaction.atomic():
        empty_log(made.complaint_id)
    assert Event.objects.filter(complaint_id=made.complaint_id).exists()


@pytest.mark.parametrize("as_whom", ["everywhere", "within"])
def test_destroying_takes_the_log_of_one_file_and_leaves_what_was_sealed(cast, as_whom):
    made, kept = cast.complaint(), cast.complaint()
    seal_looks()
    sealed = Seal.objects.get().leaves
    with wall.everywhere() if as_whom == "everywhere" else wall.within(cast.organisation.pk):
        assert destroy_file(cast.system, made.complaint_id) == 1
    assert not Event.objects.filter(complaint_id=made.complaint_id).exists()
    assert [look.action for look in Look.objects.filter(complaint_id=made.complaint_id)] == ["destroy"]
    assert Event.objects.filter(complaint_id=kept.complaint_id).exists()
    assert Look.objects.filter(complaint_id=kept.complaint_id).exists()
    assert Seal.objects.first().leaves == sealed
    assert not DestructionPermit.objects.exists()
    seal_looks()
    assert list(verify_all()) == []


@pytest.mark.django_db(transaction=True)
def test_the_role_for_backups_reads_everything_and_writes_nothing(tmp_path):
    make_cast().complaint()
    make_cast("Gemeente Elders").complaint()
    with as_owner():
        everything = snapshot(tmp_path)
    saved = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with as_role(names().backup):
        assert snapshot(tmp_path) == everything
        assert Complaint.objects.count() == everything["complaints_complaint"] == 2
        for table in everything:
            for statement in WRITES:
                with pytest.raises(DatabaseError, match="permission denied"):
                    run(statement.format(table))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == saved


@pytest.mark.django_db(transaction=True)
def test_check_warns_of_the_owner_and_of_a_policy_that_is_gone():
    def told():
        return {each.key: each.state for each in check_database()}

    assert told() == {"row_security": State.OK, "database_role": State.OK}
    with as_owner():
        assert told()["database_role"] == State.WARNING
        run("ALTER TABLE complaints_party DISABLE ROW LEVEL SECURITY")
        run("GRANT DELETE ON complaints_event TO " + names().application.name)
        assert policies.missing(connection) == ["complaints_party"]
    assert told() == {"row_security": State.ERROR, "database_role": State.ERROR}
    with as_owner():
        assert policies.install(connection) == ["complaints_party"]
        run("REVOKE DELETE ON complaints_event FROM " + names().application.name)
    assert told() == {"row_security": State.OK, "database_role": State.OK}


@pytest.fixture
def town(db, django_db_blocker, tmp_path):
    """An empty database of its own, and the environment of who sets it up as the papers say."""
    name = f"{settings.DATABASES['default']['NAME']}_town"
    server = server_url()
    with as_owner(), connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {name}")
    owner = server.replace("/postgres?", f"/{name}?")
    user = server.split("//", 1)[1].split("@", 1)[0]
    own = {
        "GEHOOR_DATA": str(tmp_path),
        "GEHOOR_OWNER_DATABASE_URL": owner,
        "DATABASE_URL": owner.replace(user, f"{name}_app:geheim", 1),
        "GEHOOR_BACKUP_DATABASE_URL": owner.replace(user, f"{name}_backup:geheim", 1),
    }
    yield {key: value for key, value in os.environ.items() if not key.startswith(("GEHOOR_", "DJANGO_"))} | own
    with as_owner(), connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def gehoor(environment, *words):
    program = Path(sys.executable).with_name("gehoor")
    return subprocess.run([program, *words], env=environment, capture_output=True, text=True, check=False)


def test_a_town_sets_it_up_as_the_papers_say(town, tmp_path):
    assert gehoor(town, "migrate").returncode == 0
    printed = gehoor(town, "roles", "--sql")
    assert printed.returncode == 0, printed.stderr
    assert "BYPASSRLS" in printed.stdout
    assert "geheim" not in printed.stdout
    for _again in range(2):
        made = gehoor(town, "roles")
        assert made.returncode == 0, made.stderr
    begun = gehoor(
        town,
        "init",
        "--organisation=Gemeente Proef",
        "--host=proef.nl",
        "--administrator=Inge",
        "--email=inge@proef.nl",
    )
    assert begun.returncode == 0, begun.stderr
    assert gehoor(town, "migrate").returncode == 0
    found = json.loads(gehoor(town, "check", "--json").stdout)["findings"]
    states = {each["key"]: each["state"] for each in found}
    assert (states["row_security"], states["database_role"], states["database"]) == ("ok", "ok", "ok")
    assert "organisation" not in states  # there is one, and the command sees it
    for words in (("rebuild",), ("verify", "--all"), ("worker", "--once"), ("backup", str(tmp_path / "kopie"))):
        done = gehoor(town, *words)
        assert done.returncode == 0, (words, done.stderr)
