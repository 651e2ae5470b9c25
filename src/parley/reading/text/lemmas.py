"""Lemmas of verbs that the lemmatizer cuts too short: "hoped" is of "hope", not of "hop".

English spelling tells which: a short vowel doubles the consonant behind it ("hop", "hopped"; "hope", "hoped"), and "-es"
stands only behind a hiss ("hops", but "hopes" of "hope").
"""

import re

VERB_TAGS = ("VBD", "VBN", "VBG", "VBZ")
_CLOSED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")  # one syllable, one vowel, one consonant, which an ending would double
_HISS = re.compile(r"(?:[sxzo]|ch|sh)$")
_DOUBLE_E = "eed"  # "decreed", "refereed": the past of a verb in "-ee"


def mended(form: str, tag: str, lemma: str) -> str:
    """Return the lemma of a verb written `form`: the one given, or the longer one that its spelling asks for."""
    form = form.lower()
    if tag not in VERB_TAGS:
        return lemma
    if tag in ("VBD", "VBN") and lemma == form and form.endswith(_DOUBLE_E):
        return form[:-1]
    is_undoubled = form in (f"{lemma}ed", f"{lemma}ing") and _CLOSED.fullmatch(lemma) is not None
    is_of_e = form == f"{lemma}es" and _HISS.search(lemma) is None
    return f"{lemma}e" if is_undoubled or is_of_e else lemma
