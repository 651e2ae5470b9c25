"""Tags and pairings become attributions: runs of tags, joined to the cue and source that score best."""

import numpy as np
import pytest

from parley.model.report import Report
from parley.reading.speech import tagged
from parley.reading.text.encoder import NOTHING, Encoded, Encoder, Encoding, Pairing, Window

TAGS = {"O": 0, "S": 1, "s": 2, "Q": 3, "q": 4, "C": 5, "c": 6}
FLAT = Pairing(np.zeros((2, 17), np.float32), np.zeros((2, 9), np.float32), none=-1.0)


def window(tags: str, near: float = 0.1) -> Encoded:
    """A window of one-letter words with these tags; a piece goes the better with a cue the nearer it stands."""
    size = len(tags)
    offsets = np.array([(2 * i, 2 * i + 1) for i in range(size)], np.int64)
    scores = np.full((size, 7), -5.0, np.float32)
    scores[np.arange(size), [TAGS[tag] for tag in tags]] = 5.0
    place = np.arange(size, dtype=np.float32)
    angle = np.stack([np.cos(near * place), np.sin(near * place)], -1)
    vectors = np.repeat(angle[:, None, :], 2, axis=1).astype(np.float32)
    return Encoded(Window(np.ones(size, np.int64), offsets), scores, vectors, vectors, np.zeros((size, 2), np.float32))


def found(*windows: Encoded, pairing: Pairing = FLAT) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution as places of words."""

    def places(spans: list[tuple[int, int]]) -> str:
        return " ".join(f"{start // 2}-{(end - 1) // 2}" for start, end in spans)

    told = tagged.find(Encoding(windows, pairing, NOTHING))
    return [(places([each.source] if each.source else []), places([each.cue]), places(each.content)) for each in told]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("SsQCccO", [("0-1", "2-2", "3-5")]),
        ("CccOQSs", [("5-6", "4-4", "0-2")]),
        ("CcQSCcc", [("3-3", "2-2", "0-1 4-6")]),
        ("CccOcQS", [("6-6", "5-5", "0-4")]),  # a hole of one piece is closed
        ("SQCcOOOOSQCc", [("0-0", "1-1", "2-3"), ("8-8", "9-9", "10-11")]),
        ("SQOOQCc", [("0-0", "4-4", "5-6")]),  # a cue without content is dropped
        ("OCcc", []),
        ("OOO", []),
    ],
)
def test_tagged_runs_are_joined(tags: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(window(tags)) == expected


def test_tagged_a_source_that_scores_too_low_is_none() -> None:
    high = Pairing(FLAT.pieces, FLAT.paragraphs, none=9.0)
    assert found(window("SQCc"), pairing=high) == [("", "1-1", "2-3")]


def test_tagged_a_quotation_runs_on_into_the_next_window() -> None:
    assert found(window("SQCc"), window("CccO")) == [("0-0", "1-1", "2-3 0-2")]


def test_tagged_is_as_sure_as_its_least_sure_part() -> None:
    told = window("SQCc")
    told.tags[2:4] = 0.0
    told.tags[2, 5], told.tags[3, 6] = 1.0, 1.0
    [unsure] = tagged.find(Encoding((told,), FLAT, NOTHING))
    [sure] = tagged.find(Encoding((window("SQCc"),), FLAT, NOTHING))
    assert unsure.sure < 0.5 < sure.sure


@pytest.mark.parametrize(("distance", "place"), [(0, 8), (1, 9), (-1, 7), (2, 10), (3, 10), (4, 11), (200, 16), (-999, 0)])
def test_tagged_bucket(distance: int, place: int) -> None:
    assert tagged.bucket(np.array([distance])).tolist() == [place]


def test_tagged_reads_a_sentence() -> None:
    text = "The governor of Orsk said on Monday that the bridge would stay closed until the snow melts."
    [told] = tagged.find(Encoder().encode(Report(id="a", text=text)))
    assert told.source and "governor" in text[slice(*told.source)]
    assert "said" in text[slice(*told.cue)]
    assert text[slice(*told.content[-1])].endswith("until the snow melts")
