"""Windows hold the whole text outside furniture, in pieces that know their place; the weights ship in the package."""

from importlib import resources

import numpy as np
import pytest

from parley.model.claims import EVENT_TYPES
from parley.model.report import Report
from parley.reading.text.encoder import FLASH, LONGEST, OUTSIDE, Encoder, Encoding

LARGEST_WEIGHTS = 30_000_000
LINE = "The envoy of the valley told reporters that the bridge at Orsk would open on Monday, and nobody believed him. "
SEEN = "See also: 40 men on the other page"


def covered(encoding: Encoding, text: str) -> set[int]:
    """The places of the letters that some piece of a window covers."""
    spans = [span for each in encoding.windows for span in each.window.offsets if span[0] != OUTSIDE]
    return {place for start, end in spans for place in range(start, end) if text[place].isalnum()}


@pytest.mark.parametrize(
    "text", [LINE, LINE * 40, f"{LINE}\n\n{LINE * 9}\n{LINE}", "ONE WORD", "Ünïcödé “quotes” – and dashes…"]
)
def test_encoder_windows_hold_the_whole_text(text: str) -> None:
    encoding = Encoder().encode(Report(id="a", text=text))
    assert covered(encoding, text) == {place for place, letter in enumerate(text) if letter.isalnum()}
    assert all(len(each.window.ids) <= LONGEST for each in encoding.windows)


def test_encoder_reads_nothing_from_furniture() -> None:
    text = f"{LINE}\n{SEEN}\n{LINE}"
    start = text.index(SEEN)
    report = Report(id="a", text=text, furniture=((start, start + len(SEEN)),))
    assert covered(Encoder().encode(report), text).isdisjoint(range(start, start + len(SEEN)))


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_encoder_empty_text_has_no_window(text: str) -> None:
    assert Encoder().encode(Report(id="a", text=text)).windows == ()


def test_encoder_same_text_same_scores() -> None:
    first, second = (Encoder().encode(Report(id="a", text=LINE)).windows[0] for _ in range(2))
    assert np.array_equal(first.tags, second.tags)
    assert first.tags.shape == (len(first.window.ids), 7)
    assert first.queries.shape == first.keys.shape == (len(first.window.ids), 2, first.keys.shape[2])


def test_encoder_hears_events_in_a_flash() -> None:
    encoding = Encoder().encode(Report(id="a", text=LINE))
    assert encoding.events.shape == (len(encoding.windows[0].window.ids), 1 + len(EVENT_TYPES))


@pytest.mark.parametrize("text", [LINE * 6, LINE * 40, ""])
def test_encoder_hears_no_events_in_what_is_longer_than_a_flash(text: str) -> None:
    encoding = Encoder().encode(Report(id="a", text=text))
    assert sum(len(each.window.ids) for each in encoding.windows) > FLASH or not text
    assert len(encoding.events) == 0


@pytest.mark.parametrize("name", ["encoder.onnx", "events.onnx"])
def test_encoder_weights_are_small_enough_to_ship(name: str) -> None:
    with resources.as_file(resources.files("parley") / "weights" / name) as weights:
        assert weights.stat().st_size <= LARGEST_WEIGHTS
