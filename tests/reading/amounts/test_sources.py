"""By whose count a number is: sentence → the words of the source of each figure, as read with all readers."""

import pytest
from tests.conftest import MarksOf

SOURCES = [
    ("The blast killed 40 villagers.", [None]),
    ("The blast killed 40 villagers, the clinic said.", ["the clinic"]),
    ("According to the harbour office, 40 sailors are missing.", ["the harbour office"]),
    ("The observatory has counted 40 dead.", ["The observatory"]),
    ("The clinic puts the dead at 40.", ["The clinic"]),
    ("The mayor spoke of 40 dead.", ["The mayor"]),
    ("The clinic counts 40 dead, the army close to 60.", ["The clinic", "the army"]),
    ("The ministry's register has 40 names of missing sailors.", ["The ministry's register"]),
    ("The mayor's tally: 40 dead.", ["The mayor"]),
    ("On the ridge 40 soldiers were killed, if the mayor is right.", ["the mayor"]),
    ("Nine villagers died, the clinic says, two of them nurses.", ["the clinic", "the clinic"]),
    ("By the harbour office's count the storm left 12 dead and 30 hurt.", ["the harbour office", "the harbour office"]),
    ("Forty dead, nine of them children, stood on the list of the clinic.", ["the clinic", "the clinic"]),
    ("At the mill 16 were hurt, tallied the mayor.", ["the mayor"]),
    ("In the hills 2,200 people have died, reckons the clinic, whose nurses fled.", ["the clinic"]),
    ("The spokesman said that talks went on, and the storm killed 40 villagers.", ["The spokesman"]),
    ("The mayor spoke on Monday. The blast killed 40 villagers.", [None]),
    ("The clinic did not count 40 dead.", [None]),
    ("The group that has 40 captives said nothing.", [None]),
]


@pytest.mark.parametrize(("text", "words"), SOURCES)
def test_sources_words(text: str, words: list[str | None], marks_of: MarksOf) -> None:
    found = [figure.source.words if figure.source else None for figure in marks_of(text).figures]
    assert found == words


def test_sources_nearer_count_wins_over_the_statement(marks_of: MarksOf) -> None:
    [figure] = marks_of("The ministry said that the clinic had counted 40 dead.").figures
    assert figure.source is not None
    assert figure.source.words == "the clinic"
