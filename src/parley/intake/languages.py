"""The language of a text; what is not English is kept and counted, and not read."""

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from parley.lexicons import by_word

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"
ENGLISH_SHARE = 0.15  # English news has 25 to 40 small words in a hundred, other languages under 10 that look like ours
SURE = 0.8  # below this the model has too little to go by: names, figures, a headline
OTHER_SCRIPT = 0.5  # share of letters that are not Latin
FEWEST_WORDS = 5  # a title of fewer words may be all names
LONGEST_SAMPLE = 20_000  # characters: more of a text does not change its language
NEWS_LANGUAGES = (
    "am", "ar", "az", "bg", "bn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "ha", "he", "hi", "hr", "hu",
    "hy", "id", "it", "ja", "ka", "km", "ko", "ku", "lt", "lv", "mk", "ms", "my", "ne", "nl", "no", "pl", "ps", "pt", "ro",
    "ru", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "th", "tl", "tr", "uk", "ur", "vi", "zh",
)  # fmt: skip
"""Languages of news agencies; the model's small relatives of English (pcm, sco) and Spanish only confuse it."""

_WORD = re.compile(r"[^\W\d_]+")


def language(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`; English where there is too little to tell."""
    sample = text[:LONGEST_SAMPLE].lower()
    if reads_english(sample):
        return ENGLISH
    words = _WORD.findall(sample)
    if len(words) < FEWEST_WORDS and not _other_script(sample):
        return ENGLISH
    code, sure = _model().classify(sample)
    return str(code) if sure >= SURE or _other_script(sample) else ENGLISH


def reads_english(text: str) -> bool:
    """Tell whether enough of the words are the small words of English; of no words none is enough."""
    words = _WORD.findall(text[:LONGEST_SAMPLE].lower())
    return bool(words) and sum(word in by_word("english") for word in words) >= ENGLISH_SHARE * len(words)


def _other_script(sample: str) -> bool:
    letters = [c for c in sample if c.isalpha()]
    other = sum(not unicodedata.name(c, "").startswith("LATIN") for c in letters)
    return other > OTHER_SCRIPT * len(letters)


@cache
def _model() -> "LanguageIdentifier":
    """The language model of py3langid, restricted to the languages of news; it takes over a second to load."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages(NEWS_LANGUAGES)
    return model
