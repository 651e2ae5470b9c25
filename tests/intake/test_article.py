"""A text becomes a report with its day, language, agency and furniture; its words stay as they came."""

from parley.intake.article import receive

WIRE = "TARN, 7 May 2021 (Coastal Wire) - The crews of nine ferries went back to work before noon on Friday."
FRENCH = "La trêve continue dans les îles, selon le ministère des transports, et les équipages attendent au port."


def test_article_receive_marks_what_the_text_tells() -> None:
    report = receive(id="a", text=WIRE)
    assert (report.published, report.published_known, report.agency) == ("2021-05-07", "dateline", "Coastal Wire")
    assert (report.text, report.language, report.unread) == (WIRE, "en", None)
    assert report.text[slice(*report.furniture[0])] == "TARN, 7 May 2021 (Coastal Wire) - "


def test_article_receive_keeps_what_came_with_the_text() -> None:
    report = receive(
        id="a", text=WIRE, source="b.txt", url="u", publisher="p", agency="g", title="t", published="2021-05-09"
    )
    assert (report.source, report.url, report.publisher, report.agency, report.title) == ("b.txt", "u", "p", "g", "t")
    assert (report.published, report.published_known) == ("2021-05-09", "given")


def test_article_receive_takes_a_sign_off_for_the_agency() -> None:
    assert receive(id="a", text="The crews of nine ferries went back to work.\n\nCWS").agency == "CWS"
    assert receive(id="a", text="The crews of nine ferries went back to work.\n\nENDS").agency is None


def test_article_receive_keeps_other_languages_unread() -> None:
    report = receive(id="a", text=FRENCH)
    assert (report.text, report.language, report.unread) == (FRENCH, "fr", "language: fr")


def test_article_receive_takes_the_agency_in_brackets_at_the_end() -> None:
    text = "The crews of nine ferries went back to work.\n\nThe mayor thanked them. (Coastal Wire)"
    report = receive(id="a", text=text)
    assert report.agency == "Coastal Wire"
    assert [text[start:end] for start, end in report.furniture] == ["(Coastal Wire)"]
