"""Try the connection to a sign-on provider, and say in plain words what is wrong.

Nobody signs in: the discovery document is read, its keys are fetched, and the token endpoint is asked with a code that
cannot be right, so that it tells whether it knows our client id and secret (RFC 6749 5.2).
"""

from collections.abc import Mapping
from typing import Any

import requests
from django.utils.translation import gettext as _

from gehoor.accounts import encryption
from gehoor.accounts.connecting import NotAllowed, session_to_providers
from gehoor.accounts.models import SignOn
from gehoor.authority.refusal import Refused

DISCOVERY = "/.well-known/openid-configuration"
NEEDED = ("authorization_endpoint", "token_endpoint", "jwks_uri")


def probe(sign_on: SignOn, callback: str) -> None:
    """Raises `Refused` with what is wrong and what helps; nothing when all of it works."""
    with session_to_providers() as session:
        try:
            found = _discovery(session, sign_on)
            _keys(session, str(found["jwks_uri"]))
            _client(session, sign_on, found, callback)
        except NotAllowed as problem:
            told = _("De aanbieder verwijst naar %(origin)s. Zet dat adres ook in GEHOOR_SIGN_ON_ORIGINS.")
            raise Refused(told % {"origin": problem.origin}) from problem
        except requests.exceptions.SSLError as problem:
            raise Refused(
                _("Het certificaat van de aanbieder klopt niet. Vraag de beheerder van die dienst.")
            ) from problem
        except (requests.ConnectionError, requests.Timeout) as problem:
            raise Refused(
                _("De aanbieder antwoordt niet. Kijk het adres na, en of de firewall dit toelaat.")
            ) from problem
        except (requests.RequestException, ValueError) as problem:
            raise Refused(_("Het antwoord van de aanbieder is niet te lezen. Kijk het adres na.")) from problem


def _discovery(session: requests.Session, sign_on: SignOn) -> Mapping[str, Any]:
    answer = session.get(sign_on.issuer.rstrip("/") + DISCOVERY)
    if answer.status_code != requests.codes.ok:
        raise Refused(_("Op dit adres staat geen inlogdienst (OpenID Connect). Neem het adres over van de aanbieder."))
    found = answer.json()
    if not isinstance(found, dict) or not all(isinstance(found.get(each), str) for each in NEEDED):
        raise Refused(_("Op dit adres staat geen inlogdienst (OpenID Connect). Neem het adres over van de aanbieder."))
    if found.get("issuer") != sign_on.issuer:
        told = _("De aanbieder noemt zichzelf %(issuer)s. Vul dat adres precies zo in, ook met de schuine streep.")
        raise Refused(told % {"issuer": str(found.get("issuer"))[:300]})
    methods = found.get("code_challenge_methods_supported")
    if isinstance(methods, list) and "S256" not in methods:
        raise Refused(_("Deze aanbieder kan geen PKCE (S256). Vraag de beheerder van die dienst om het aan te zetten."))
    return found


def _keys(session: requests.Session, address: str) -> None:
    answer = session.get(address)
    told = answer.json() if answer.status_code == requests.codes.ok else None
    if not isinstance(told, dict) or not told.get("keys"):
        raise Refused(_("De aanbieder geeft zijn sleutels niet. Vraag de beheerder van die dienst."))


def _client(session: requests.Session, sign_on: SignOn, found: Mapping[str, Any], callback: str) -> None:
    said = {"grant_type": "authorization_code", "code": "proef", "redirect_uri": callback, "code_verifier": "p" * 43}
    secret = encryption.decrypt(sign_on.client_secret)
    methods = found.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
    if "client_secret_post" in methods:
        answer = session.post(
            str(found["token_endpoint"]), data=said | {"client_id": sign_on.client_id, "client_secret": secret}
        )
    else:
        answer = session.post(str(found["token_endpoint"]), data=said, auth=(sign_on.client_id, secret))
    told = answer.json()
    error = told.get("error") if isinstance(told, dict) else None
    if error in {"invalid_client", "unauthorized_client"}:
        raise Refused(_("De aanbieder kent deze client-id niet, of het geheim klopt niet (meer)."))
