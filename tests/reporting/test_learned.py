"""What was learned, in the annual report."""

from gehoor.complaints.actions.take_measure import add_measure, change_measure
from gehoor.platform import clock


def test_the_report_counts_measures_and_says_when_there_are_none(cast, sign_in):
    made = cast.complaint()
    year = clock.today().year
    browser = sign_in(cast.bram)
    address = f"/werk/jaarverslag/{year}/"
    assert "Aanbevelingen en maatregelen staan niet in dit verslag." in browser.get(address).content.decode()
    number = add_measure(cast.see(cast.bram), made.complaint_id, "measure", "Wij bellen terug.")
    add_measure(cast.see(cast.bram), made.complaint_id, "recommendation", "Oefen gesprekken.")
    change_measure(cast.see(cast.bram), made.complaint_id, number, "done", words="Dat lukt.")
    shown = browser.get(address).content.decode()
    assert "Nog te doen aan het eind" in shown
    assert "staan niet in dit verslag." not in shown
    assert browser.get(f"{address}verslag.pdf").content.startswith(b"%PDF")
