"""A list of people comes in line by line."""

import datetime as dt

import pytest

from gehoor.authority import queries
from gehoor.authority.actions.add_unit import add_unit
from gehoor.authority.actions.import_people import import_people
from gehoor.authority.refusal import Refused

GOOD = """naam;e-mail;functie;afdeling;leidinggevende;rollen;vanaf
Chantal de Vries;chantal@example.nl;Medewerker balie;burgerzaken;nee;;1-1-2024
Dirk Jansen;dirk@example.nl;Teamleider;Burgerzaken;ja;handler|klachtencoördinator;2024-01-01
"""


@pytest.fixture
def counter(town):
    return add_unit(town, "burgerzaken", "Burgerzaken")


def test_a_good_list_makes_people_with_their_unit_and_roles(town, counter, on):
    done = import_people(town, GOOD.encode(), on)
    assert (done.added, done.changed, done.refused) == (2, 0, ())
    dirk = town.people.get(name="Dirk Jansen")
    assert queries.roles_of(dirk, on) == {"handler", "coordinator"}
    assert queries.manager_of(town.people.get(name="Chantal de Vries"), on) == dirk
    assert dirk.employments.get().starts_on == dt.date(2024, 1, 1)


def test_the_same_list_again_changes_nothing_twice(town, counter, on):
    import_people(town, GOOD.encode(), on)
    done = import_people(town, GOOD.encode(), on)
    assert (done.added, done.changed) == (0, 2)
    assert town.people.count() == 2
    assert town.people.get(name="Dirk Jansen").roles.count() == 2
    assert town.people.get(name="Dirk Jansen").employments.count() == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_encoding_of_a_spreadsheet_is_read(town, counter, on, encoding):
    import_people(town, "naam;e-mail\nZoë Müller;zoe@example.nl\n".encode(encoding), on)
    assert town.people.get().name == "Zoë Müller"


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_every_separator_is_read(town, on, separator):
    done = import_people(town, f"name{separator}email\nBram{separator}bram@example.nl\n".encode(), on)
    assert done.added == 1


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("=HYPERLINK(1);a@example.nl", "formule"),
        ("+Bram;a@example.nl", "formule"),
        ("@Bram;a@example.nl", "formule"),
        ("Br\x00am;a@example.nl", "teken"),
        ("Br\x07am;a@example.nl", "teken"),
        (";a@example.nl", "naam"),
        ("Bram;geen-adres", "e-mailadres"),
        ("Bram;a@example.nl;Functie;bestaat-niet", "bestaat-niet"),
        ("Bram;a@example.nl;;;misschien", "misschien"),
        ("Bram;a@example.nl;;;;koning", "koning"),
        ("Bram;a@example.nl;;;;;31-2-2026", "31-2-2026"),
        ("x" * 300 + ";a@example.nl", "200"),
    ],
)
def test_a_bad_line_is_refused_with_its_number_and_reason_and_the_others_come_in(town, counter, on, line, word):
    heading = "naam;e-mail;functie;afdeling;leidinggevende;rollen;vanaf\n"
    done = import_people(town, f"{heading}{line}\nEls;els@example.nl\n".encode(), on)
    assert done.added == 1
    assert town.people.get().name == "Els"
    (refused,) = done.refused
    assert refused.line == 2
    assert word in refused.why


def test_an_address_twice_names_the_first_line(town, on):
    done = import_people(town, b"naam;e-mail\nBram;b@example.nl\nEls;B@example.nl\n", on)
    assert done.added == 1
    assert "2" in done.refused[0].why


def test_a_refused_line_leaves_nothing_half(town, counter, on):
    data = "naam;e-mail;afdeling;vanaf\nBram;b@example.nl;burgerzaken;31-12-9999\nEls;e@example.nl;x;\n"
    import_people(town, data.encode(), on)
    assert [person.name for person in town.people.all()] == ["Bram"]


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n", b"voornaam;achternaam\na;b\n", b"PK\x03\x04" + b"\x00" * 100])
def test_what_is_no_list_is_refused_whole(town, on, data):
    with pytest.raises(Refused):
        import_people(town, data, on)


def test_an_enormous_file_is_refused(town, on):
    with pytest.raises(Refused):
        import_people(town, b"naam\n" + b"x" * (6 * 1024 * 1024), on)


def test_people_of_another_organisation_are_left_alone(town, on):
    from gehoor.authority.actions.create_organisation import create_organisation  # noqa: PLC0415

    other = create_organisation("Elders", "elders", "elders.example")
    import_people(other, b"naam;e-mail\nBram;b@example.nl\n", on)
    done = import_people(town, b"naam;e-mail\nEls;b@example.nl\n", on)
    assert done.added == 1
    assert other.people.get().name == "Bram"
