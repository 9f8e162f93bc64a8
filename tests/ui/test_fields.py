import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict
from hypothesis import given
from hypothesis import strategies as st

from gehoor.ui.fields import Address, AddressField, DateField, FilesField, Unknown
from gehoor.ui.forms import Form


def said(field, value):
    with pytest.raises(ValidationError) as caught:
        field.clean(value)
    return caught.value.messages


@given(st.dates(min_value=dt.date(1900, 1, 1)))
def test_a_date_in_three_parts_is_that_date(day):
    field = DateField()
    assert field.clean([str(day.day), f" {day.month} ", str(day.year)]) == day
    assert field.clean(field.widget.decompress(day)) == day


@given(st.lists(st.text(max_size=6), min_size=3, max_size=3))
def test_whatever_is_typed_as_a_date_is_a_date_or_gets_an_answer(parts):
    field = DateField(required=False)
    try:
        day = field.clean(parts)
    except ValidationError as problem:
        told = problem.messages
    else:
        told = []
        assert day is None or isinstance(day, dt.date)
    assert set(told) <= {str(text) for text in field.error_messages.values()}


def test_a_date_that_does_not_exist_is_told_with_an_example():
    assert said(DateField(), ["31", "2", "2026"]) == [
        "Deze datum bestaat niet. Vul de dag, de maand en het jaar in, bijvoorbeeld 7 4 2026."
    ]
    assert "alle drie" in said(DateField(), ["31", "", "2026"])[0]


def test_a_date_stays_within_its_limits():
    field = DateField(latest=lambda: dt.date(2026, 4, 7))
    assert field.clean(["7", "4", "2026"]) == dt.date(2026, 4, 7)
    assert "toekomst" in said(field, ["8", "4", "2026"])[0]
    assert "te ver terug" in said(field, ["31", "12", "1899"])[0]


def test_not_knowing_the_date_is_an_answer_where_it_may_be():
    field = DateField(unknown=True)
    assert field.clean(["", "", "", True]) is Unknown.UNKNOWN
    assert field.clean(["7", "4", "2026", True]) == dt.date(2026, 4, 7)
    assert "Weet ik niet" in said(field, ["", "", "", False])[0]
    assert "drie" not in said(field, [])[0]
    assert DateField(unknown=True, required=False).clean([]) is None
    assert DateField(required=False).clean(["", "", "", True]) is None
    assert field.clean(field.widget.decompress(Unknown.UNKNOWN.value)) is Unknown.UNKNOWN


def test_a_date_knows_whether_it_changed():
    field = DateField()
    assert not field.has_changed(dt.date(2026, 4, 7), [7, 4, 2026])
    assert field.has_changed(dt.date(2026, 4, 7), [8, 4, 2026])


def test_a_dutch_postcode_is_written_one_way():
    field = AddressField()
    assert field.clean([" Dorpsstraat  1 ", "9411lv", "Beilen", ""]) == Address("Dorpsstraat 1", "9411 LV", "Beilen")
    assert "vier cijfers" in said(field, ["Dorpsstraat 1", "0411LV", "Beilen", ""])[0]


def test_an_address_abroad_keeps_its_own_postcode():
    address = AddressField().clean(["Rue de la Loi 1", "1000", "Brussel", "België"])
    assert address.lines == ["Rue de la Loi 1", "1000  Brussel", "België"]
    assert list(address) == ["Rue de la Loi 1", "1000", "Brussel", "België"]


def test_half_an_address_is_told():
    assert "helemaal" in said(AddressField(required=False), ["Dorpsstraat 1", "", "", ""])[0]
    assert "ten hoogste 200" in said(AddressField(), ["x" * 201, "9411 LV", "Beilen", ""])[0]
    assert "straat" in said(AddressField(), ["", "", "", ""])[0]
    assert AddressField(required=False).clean(["", "", "", ""]) is None


class Upload(Form):
    files = FilesField(label="Bestanden", max_files=2, max_bytes=10, endings=["pdf"])


def uploaded(*files):
    return Upload({}, MultiValueDict({"files": [SimpleUploadedFile(name, content) for name, content in files]}))


def test_a_round_limit_is_told_without_a_decimal_and_a_kind_in_the_words_of_the_page():
    field = FilesField(
        label="Bestanden", max_files=2, max_bytes=20 * 1024 * 1024, endings=["pdf", "jpg", "jfif"], kinds="PDF of foto"
    )
    assert field.limits["kinds"] == "PDF of foto"
    assert field.limits["size"].replace("\xa0", " ") == "20 MB"
    assert said(field, [SimpleUploadedFile("x.exe", b"1")]) == [
        "‘x.exe’ kunnen wij niet aannemen. Stuur een bestand van deze soort: PDF of foto."
    ]


def test_files_within_the_limits_are_taken():
    form = uploaded(("Brief.PDF", b"1234"), ("b.pdf", b"1"))
    assert form.is_valid()
    assert [file.name for file in form.cleaned_data["files"]] == ["Brief.PDF", "b.pdf"]


def test_each_file_that_does_not_fit_is_named_with_its_reason():
    form = uploaded(("groot.pdf", b"x" * 11), ("leeg.pdf", b""), ("a.exe", b"x"))
    assert not form.is_valid()
    problems = form.errors["files"]
    assert len(problems) == 4
    for part in ("ten hoogste 2 tegelijk", "‘groot.pdf’ is te groot", "‘leeg.pdf’ is leeg", "van deze soort: pdf"):
        assert any(part in problem for problem in problems)


def test_no_file_where_one_is_asked_is_told():
    assert uploaded().errors["files"] == ["Kies een bestand."]


def test_the_limits_are_told_before_somebody_chooses():
    page = str(Upload())
    assert "U kunt 2 bestanden meesturen, elk van ten hoogste 10" in page
    assert 'accept=".pdf"' in page
    assert "id_files_limits" in page.split("aria-describedby=")[1][:40]
