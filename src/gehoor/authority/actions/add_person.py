"""People of the organisation."""

from django.utils.translation import gettext as _

from gehoor.authority.checks import tidy_email, tidy_line
from gehoor.authority.models import Organisation, Person


def add_person(organisation: Organisation, name: str, *, title: str = "", email: str = "", phone: str = "") -> Person:
    """Add a person; an account is another thing (accounts.create_account). Raises `Refused`."""
    return Person.objects.create(
        organisation=organisation,
        name=tidy_line(name, _("De naam")),
        title=tidy_line(title, _("De functie"), required=False),
        email=tidy_email(email),
        phone=tidy_line(phone, _("Het telefoonnummer"), required=False, longest=40),
    )


def edit_person(person: Person, *, name: str, title: str = "", email: str = "", phone: str = "") -> None:
    """Change how a person is shown and reached. Raises `Refused`."""
    person.name = tidy_line(name, _("De naam"))
    person.title = tidy_line(title, _("De functie"), required=False)
    person.email = tidy_email(email)
    person.phone = tidy_line(phone, _("Het telefoonnummer"), required=False, longest=40)
    person.save(update_fields=["name", "title", "email", "phone"])
