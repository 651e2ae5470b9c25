"""The senses of words that carry acts."""

from parley.reading.talks import senses


def test_senses_of_most_words_come_first() -> None:
    known = senses.senses()["put", "verb"]
    assert [len(sense.beside) for sense in known] == sorted((len(sense.beside) for sense in known), reverse=True)


def test_senses_only_acts_that_sides_do_not_do_make_a_third() -> None:
    host = senses.senses()["host", "verb"]
    carry = senses.senses()["carry", "verb"]
    assert any(map(senses.makes_third, host))
    assert not any(senses.makes_third(sense) for sense in carry if not sense.beside)
    assert "host" in senses.openers_of_third()
    assert not senses.makes_third(None)


def test_senses_phrases_are_of_phrases() -> None:
    assert "out" in senses.phrases()
