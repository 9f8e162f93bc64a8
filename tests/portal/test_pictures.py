"""A picture reaches the other side without where it was taken; who sent it gets it back as it was (safety row 73)."""

import io
import zipfile

import pytest
from PIL import Image

from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.actions.release_document import release_document
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.models import Document
from gehoor.complaints.viewer import concerned
from gehoor.platform import files
from gehoor.reporting.pack.export import export_for_party

MAKER = b"TELEFOON-VAN-AYLIN"


def photo():
    drawing = Image.new("RGB", (16, 16), "red")
    exif = drawing.getexif()
    exif[0x010F] = MAKER.decode()
    exif.get_ifd(0x8825)[2] = (52.0, 51.0, 30.0)
    out = io.BytesIO()
    drawing.save(out, "JPEG", exif=exif)
    return out.getvalue()


def put(viewer, complaint_id, content, name="foto.jpg"):
    stored = files.store_bytes(content)
    details = DocumentDetails(name, "image/jpeg", stored.size, stored.digest)
    return add_document(viewer, complaint_id, details)


def sent_to(client, place, document_id):
    answer = client.get(f"/{place}/stukken/{document_id}/")
    return b"".join(answer.streaming_content)


def test_the_person_concerned_gets_the_shared_copy_and_the_sender_the_original(cast, filed, staff, outside, aylin):
    given = put(cast.aylin_before(filed), filed.complaint_id, photo())
    chantal = outside()
    chantal.post("/betrokken/", {"code": staff.release([given])})
    shared = sent_to(chantal, "betrokken", given)
    assert shared.startswith(b"\xff\xd8")
    assert MAKER not in shared
    assert sent_to(aylin, "mijn-klacht", given) == photo()
    assert files.read(Document.objects.get(pk=given).digest) == photo()
    with zipfile.ZipFile(io.BytesIO(b"".join(chantal.get("/betrokken/kopie.zip").streaming_content))) as packed:
        (name,) = [name for name in packed.namelist() if name.endswith(".jpg")]
        assert packed.read(name) == shared


@pytest.fixture
def of_chantal(cast, filed, staff, chantal):
    """A photo that Chantal sent, released to Aylin."""
    viewer = concerned(cast.organisation.pk, filed.complaint_id, staff.chantal.pk)
    given = put(viewer, filed.complaint_id, photo())
    release_document(cast.see(cast.bram), filed.complaint_id, given, "complainant")
    return given


def test_what_the_other_side_sent_has_no_place_in_the_pack_for_the_ombudsman_either(
    cast, filed, of_chantal, aylin, tmp_path
):
    assert MAKER not in sent_to(aylin, "mijn-klacht", of_chantal)
    target = tmp_path / "pak.zip"
    export_for_party(cast.aylin_before(filed), "Gemeente Voorbeeld", target)
    with zipfile.ZipFile(target) as packed:
        (name,) = [name for name in packed.namelist() if name.endswith(".jpg")]
        assert MAKER not in packed.read(name)


def test_a_picture_that_cannot_be_stripped_is_not_handed_out(cast, filed, staff, outside):
    given = put(cast.aylin_before(filed), filed.complaint_id, photo()[:300])
    chantal = outside()
    chantal.post("/betrokken/", {"code": staff.release([given])})
    answer = chantal.get(f"/betrokken/stukken/{given}/", follow=True)
    assert "Dit bestand kunnen wij hier niet laten zien" in answer.content.decode()
    with zipfile.ZipFile(io.BytesIO(b"".join(chantal.get("/betrokken/kopie.zip").streaming_content))) as packed:
        assert any(name.endswith(".jpg.txt") for name in packed.namelist())
