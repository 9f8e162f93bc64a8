"""Found the organisation, sign a coordinator in, and fill in drafts; run in the bench's environment."""

import json
import secrets
import sys
from pathlib import Path

import django

sys.path.insert(0, str(Path(__file__).parent / "load"))


def main(drafts: int, where: Path) -> None:
    """Write the drafts' codes, one a line, to `where`; print the coordinator's session cookie as JSON."""
    django.setup()
    import datetime as dt

    from django.test import Client
    from dutchgen import complaint
    from gehoor.accounts.models import Account
    from gehoor.authority.models import Organisation
    from gehoor.config.demo.organisation import found_town
    from gehoor.intake.models import FilingDraft
    from gehoor.platform import clock
    from gehoor.platform.identifiers import new_secret, secret_digest, tidy

    now = clock.now()
    since = now.date().replace(month=1, day=1)
    organisation = Organisation.objects.first() or found_town("localhost", since).organisation
    codes = [new_secret() for _ in range(drafts)]
    FilingDraft.objects.bulk_create(
        [
            FilingDraft(
                organisation=organisation,
                token_digest=secret_digest(tidy(code)),
                submission=secrets.token_urlsafe(32),
                data=_answers(complaint(900_000 + number)),
                created_at=now,
                changed_at=now,
                expires_at=now + dt.timedelta(days=30),
            )
            for number, code in enumerate(codes)
        ],
        batch_size=500,
    )
    where.write_text("\n".join(codes) + "\n", "ascii")
    client = Client(headers={"host": "localhost"})
    bram = Account.objects.get(person__name__startswith="Bram")
    client.post("/werk/demo/", {"account": bram.pk})
    print(json.dumps({"session": client.cookies["sessionid"].value}))


def _answers(told: dict[str, str]) -> dict[str, dict[str, str]]:
    return {
        "wat-er-gebeurde": {"story": told["text"][:4000]},
        "uw-naam": {"name": told["naam"]},
        "hoe-bereikbaar": {"email": told["email"], "phone": told["telefoon"]},
    }


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
