"""From bytes to text: the encoding is worked out, the text is left as it is.

A byte order mark says how the rest is encoded and is no part of the text, so it is left out; line ends, blanks and every
other character stay as they came. Offsets are into this text.
"""

import codecs
import re
import unicodedata

from parley.errors import SourceUnreadable
from parley.intake import languages

MOST_CONTROLS = 0.01  # share of control characters above which bytes are no text
SAMPLE = 100_000  # characters looked at for that
NOT_TEXT = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
EXPECTED = "expected the text of a report; save it as plain text in UTF-8 and try again"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN = "cp1252"  # what English text in an old encoding is in, down to its curly quotes
_OTHERS = [
    "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr",
]  # fmt: skip
_WHITE = re.compile(r"[\t\n\r\f\v\x1b]")


def decode(data: bytes, source: str, *, told: str | None = None) -> str:
    """Return the text of `data`, in the encoding that it was `told` to be in if that fits and UTF-8 does not.

    Raise SourceUnreadable, naming `source`, where the bytes are no text.
    """
    for opening, what in NOT_TEXT:
        if data.startswith(opening):
            raise SourceUnreadable(source, f"the file is {what}", EXPECTED)
    text = _marked(data, source)
    if text is None:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = _as_told(data, told) or _guessed(data)
    if text is None or _is_binary(text):
        raise SourceUnreadable(source, "the bytes are no text", EXPECTED)
    return text


def _marked(data: bytes, source: str) -> str | None:
    """The text after a byte order mark, None where there is no mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as broken:
                raise SourceUnreadable(
                    source, f"byte {broken.start + len(mark)} is not {encoding.upper()}", EXPECTED
                ) from broken
    return None


def _as_told(data: bytes, told: str | None) -> str | None:
    try:
        return data.decode(told) if told else None
    except (LookupError, UnicodeDecodeError):
        return None  # the page is wrong about itself


def _guessed(data: bytes) -> str | None:
    """The text in the likeliest of the older encodings, None where none fits."""
    try:
        western = data.decode(_WESTERN)
        if languages.reads_english(western):
            return western
    except UnicodeDecodeError:
        pass  # one of the five bytes that it leaves open: some other encoding
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=[_WESTERN, *_OTHERS]).best()
    return data.decode(best.encoding) if best else None


def _is_binary(text: str) -> bool:
    sample = _WHITE.sub("", text[:SAMPLE])
    controls = sum(unicodedata.category(c) == "Cc" for c in sample)
    return "\0" in sample or controls > MOST_CONTROLS * len(sample)
