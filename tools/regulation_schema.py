"""Write `docs/regulation.schema.json` from the types of the law room; a test holds the file to it."""

import json
from pathlib import Path

from gehoor.law.regulation import schema

TARGET = Path(__file__).parent.parent / "docs" / "regulation.schema.json"


def written() -> str:
    """Return the schema as it stands in the file."""
    return json.dumps(schema("en"), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    TARGET.write_text(written(), encoding="utf-8")
    print(TARGET.name)
