"""What every answer carries, whatever was asked (rows 61, 63-65)."""

import os
import subprocess
import sys

from tests.security.routes import every_route
from tests.security.world import EVERYBODY, who_asks

CARRIED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
FRAMED_BY_US = "werk/post-in/<str:fingerprint>/html/"  # a stranger's mail, in a sandboxed frame of our own page


def problems(route, who, answer):
    for name, value in CARRIED.items():
        if value not in answer.headers.get(name, ""):
            yield who, route.path, name
    policy = answer.headers.get("Content-Security-Policy", "")
    if "default-src" not in policy or "unsafe-inline" in policy or "unsafe-eval" in policy:
        yield who, route.path, "policy"
    if "frame-ancestors 'none'" not in policy and "sandbox" not in policy and route.path != FRAMED_BY_US:
        yield who, route.path, "frames"
    for cookie in answer.cookies.values():
        if cookie.value and not (cookie["httponly"] and cookie["secure"] and cookie["samesite"] == "Lax"):
            yield who, route.path, cookie.key


def test_every_answer_is_kept_nowhere_framed_by_nobody_and_runs_no_script_of_others(hidden, settings):
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    found = [
        problem
        for route in every_route()
        for who in who_asks(route.path)
        if not route.path.endswith(("uitloggen/", "wissen/"))
        for problem in problems(route, who, hidden.browsers[who].get(route.filled(hidden.things)))
    ]
    assert found == []


def test_every_form_of_another_site_is_refused(world):
    """Row 61: autosave, presence and signing out too; whatever answers a POST at all asks for the proof of origin."""
    done = []
    for route in every_route():
        for who in ("anonymous",) if not route.path.startswith(("werk/", "beheer/")) else EVERYBODY[:2]:
            browser = world.browsers[who]
            browser.handler.enforce_csrf_checks = True
            answer = browser.post(route.filled(world.things))
            if answer.status_code not in {403, 404, 405} and "/inloggen/" not in answer.headers.get("Location", ""):
                done.append((who, route.path, answer.status_code))
    assert done == []


def test_a_host_of_nobody_gets_no_page_and_no_name(world):
    for host in ("evil.example", "gemeente-voorbeeld.localhost.evil.example", "evil.example:80", "localhost", ""):
        answer = world.browser().get("/", headers={"host": host})
        assert answer.status_code == 404, host
        assert b"Voorbeeld" not in answer.content


def test_a_forwarded_host_is_not_believed(world):
    answer = world.browser().get("/.well-known/security.txt", headers={"x-forwarded-host": "evil.example"})
    assert b"evil.example" not in answer.content


def test_every_way_back_stays_on_this_site(world):
    for away in ("//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)",
                 "http:///evil.example", "/\t/evil.example", " //evil.example", "https:evil.example"):  # fmt: skip
        for address in ("/taal/en/?terug=", "/werk/inloggen/?next=", "/klacht/vraag/waar/?terug="):
            answer = world.browser().get("/")
            path, _question, name = address.partition("?")
            answer = world.browser().get(path, {name.rstrip("="): away})
            assert "evil" not in answer.headers.get("Location", ""), (address, away)
            assert f'href="{away}'.encode() not in answer.content, (address, away)


def test_a_demonstration_has_no_door_in_a_real_installation(world):
    for who in EVERYBODY:
        for method in ("get", "post"):
            assert getattr(world.browsers[who], method)("/werk/demo/").status_code == 404


def test_over_https_cookies_are_secure_and_the_browser_stays_on_it(tmp_path):
    told = "from gehoor.config import settings as s; print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SESSION_COOKIE_HTTPONLY, s.SECURE_HSTS_SECONDS > 3e7, s.DEBUG)"  # noqa: E501  one program
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GEHOOR_")}
    kept["GEHOOR_DATA"] = str(tmp_path)
    done = subprocess.run([sys.executable, "-c", told], env=kept, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True", "True", "True", "False"]
