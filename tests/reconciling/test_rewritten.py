"""A story that two translators put into English is one story; two reports of the same day are not."""

from dataclasses import replace

import pytest

from parley.model.report import Report
from parley.reconciling import copies, rewritten

FIRST = (
    "The delegation of Arvania returned to Port Ansel on Tuesday with a new list of 46 captives, which the mediators from "
    "Tessaly received in the old customs house before noon.\n\n"
    "The Sorland Front refused to read the list aloud and demanded that the Arvanian army withdraw from the three northern "
    "valleys before any exchange of prisoners begins.\n\n"
    "A spokesman for the mediators described the meeting as difficult but useful and announced another round for Friday, "
    "when the doctors who visited the captives will present their report.\n\n"
    "In the capital, relatives of the captives marched to the parliament with lanterns and asked the ministers to accept "
    "the offer before winter closes the mountain passes.\n"
)
SECOND = (
    "Arvania's delegation came back on Tuesday to Port Ansel carrying a new list with the names of 46 captives; before noon "
    "it was received by Tessaly's mediators at the old house of the customs.\n\n"
    "Refusing to have the list read aloud, the Sorland Front demands the withdrawal of the Arvanian army from three valleys "
    "in the northern region before prisoners are exchanged.\n\n"
    "The meeting was useful though difficult, in the description of the mediators' spokesman, who announced that another "
    "round is set for Friday with a report presented by doctors after visiting the captives.\n\n"
    "Marching with lanterns to the parliament in the capital, the captives' relatives asked ministers that the offer be "
    "accepted before the mountain passes close in winter.\n"
)
APART = (
    "Talks about 46 captives went on in Port Ansel on Tuesday, and nobody who took part would say how far they had come "
    "when the lights went out in the customs house.\n\n"
    "Fishermen in the harbour saw two cars with Tessalian plates leave in the afternoon, one towards the airport and the "
    "other up the coast road to the consulate.\n\n"
    "The Front has said for weeks that no list will move it while soldiers stand in the valleys, and the army has said for "
    "as many weeks that they stay.\n\n"
    "Prices in the market rose again: bread by a tenth, lamp oil by a fifth, and the ferry to the islands runs only on "
    "alternate days since the blockade.\n"
)


MORE = (
    "Schools opened on the islands for the first time this month, though half of the benches stayed empty because the "
    "ferries were late.\n\n"
    "The bishop of Oskar offered his garden as a neutral place and promised coffee, chairs and silence to whoever comes "
    "in good faith.\n\n"
    "Farmers behind the lines counted their losses in barley and goats and sent the bill to both governments by registered "
    "mail.\n"
)


def report(name: str, text: str, published: str = "2021-03-02", agency: str | None = None) -> Report:
    return Report(id=name, text=text, published=published, agency=agency)


@pytest.mark.parametrize(
    ("text", "published", "is_copy"),
    [
        pytest.param(SECOND, "2021-03-03", True, id="two translations"),
        pytest.param(SECOND, "2021-03-09", False, id="told again a week later"),
        pytest.param("\n\n".join(reversed(SECOND.split("\n\n"))), "2021-03-02", True, id="paragraphs in another order"),
        pytest.param(APART, "2021-03-02", False, id="another report of the same day"),
        pytest.param(APART + SECOND.split("\n\n")[3], "2021-03-02", False, id="one paragraph of background in common"),
    ],
)
def test_rewritten_pair(text: str, published: str, is_copy: bool) -> None:
    found = list(copies.read([report("a", FIRST), report("b", text, published)]))
    assert bool(found) is is_copy
    assert all(judgement.reason == "one story: the same paragraphs in other words" for judgement in found)


def test_rewritten_a_report_that_quotes_the_agency_needs_less() -> None:
    half = "\n\n".join((*SECOND.split("\n\n")[:3], APART, "As the Nord agency wrote, the passes will close."))
    signed, quoting = report("a", f"{FIRST}\n{MORE}", agency="Nord"), report("b", half)
    assert list(copies.read([signed, quoting]))
    assert not list(copies.read([replace(signed, agency=None), quoting]))


def test_rewritten_share_counts_the_paragraphs_of_the_shorter() -> None:
    one, other = (rewritten.paragraphs(report("a", text)) for text in (FIRST, SECOND))
    assert rewritten.share(one, other) == 1
    assert rewritten.share(one[:2], other) == 0
