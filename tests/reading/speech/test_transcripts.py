"""The turns of a transcript, from the characters alone."""

from parley.reading.speech.transcripts import begin, turns

TALK = (
    "DAILY: Is the road open?\nMOSS: It is. Go and look.\n"
    "DAILY: And the ferry?\nMOSS: Sunk.\nDAILY: Who sank it?\nMOSS: Ask them."
)


def test_transcripts_tell_who_asks() -> None:
    found = turns(TALK)
    assert [(turn.label, turn.asks) for turn in found] == [("DAILY", True), ("MOSS", False)] * 3


def test_transcripts_of_a_report_that_is_no_transcript() -> None:
    assert turns("Two demands: food and fuel.\nThe mayor: “No.”\nTrucks: 40.") == []


def test_transcripts_of_a_colleague_on_the_spot_are_the_reports_own_voice() -> None:
    talk = "PRESENTER: Ann Brook is in Orsk.\nBROOK: The road is open.\nPRESENTER: And now?\nBROOK: Trucks pass.\n"
    text = talk + "MOSS: We wait.\nMOSS: Still."
    assert {turn.label: turn.asks for turn in turns(text)} == {"PRESENTER": True, "BROOK": True, "MOSS": False}


def test_transcripts_of_labels_with_brackets() -> None:
    talk = "QUESTION: Is it?\nMoss (mayor of Orsk): It is.\nQUESTION: And now?\nMoss: Sunk.\nANSWER: Still."
    assert [(turn.label, turn.asks, turn.is_anybody) for turn in turns(talk)] == [
        ("QUESTION", True, False),
        ("Moss", False, False),
        ("QUESTION", True, False),
        ("Moss", False, False),
        ("ANSWER", False, True),
    ]


def test_transcripts_begin_behind_a_heading() -> None:
    text = f"INTERVIEW: The mayor on the road\n\n{TALK}"
    assert begin(turns(text)) == text.index("DAILY")
    assert begin([]) == 0
