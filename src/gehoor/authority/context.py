"""What every template may say about the organisation whose pages these are: `site`."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from gehoor.authority.models import Organisation
from gehoor.authority.profile import Profile, Words, profile_of


@dataclass(frozen=True, slots=True)
class Site:
    """The organisation as the base templates name it; all that was filled in is in `profile`."""

    name: str
    demo: bool
    profile: Profile
    call_back_url: str = ""
    privacy_url: str = ""
    accessibility_url: str = ""
    home_url: str = "/"
    logo_url: str = ""

    @property
    def logo_text(self) -> str:
        return self.profile.letterhead.logo_text

    @property
    def theme(self) -> str:
        return self.profile.theme

    @property
    def phone(self) -> str:
        return self.profile.phone

    @property
    def phone_link(self) -> str:
        """The number as a telephone dials it, from abroad too."""
        wanted = self.profile.phone_international or self.profile.phone
        return "".join(char for char in wanted if char in "+0123456789")

    @property
    def email(self) -> str:
        return self.profile.email

    @property
    def hours(self) -> Words:
        return self.profile.hours

    @property
    def visit_address(self) -> str:
        return ", ".join(self.profile.visiting_address)

    @property
    def post_address(self) -> str:
        return ", ".join(self.profile.postal_address)


def site_of(organisation: Organisation, namespace: str | None = None) -> Site:
    """The `site` of an organisation, with the pages that `settings.SITE_PAGES` names.

    `namespace`: that of the page which shows it, so that an English page of the public site links to English pages.
    """
    pages = {key: _address(name, namespace) for key, name in settings.SITE_PAGES.items()}
    return Site(organisation.name, organisation.demonstration, profile_of(organisation), **pages)


def site(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `site` of the request's organisation; None where none was found."""
    organisation = getattr(request, "organisation", None)
    match = request.resolver_match
    return {"site": site_of(organisation, match.namespace if match else None) if organisation else None}


def _address(name: str, namespace: str | None) -> str:
    try:
        return reverse(name, current_app=namespace)
    except NoReverseMatch:
        return ""
