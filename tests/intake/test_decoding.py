"""Bytes become text unaltered, or are refused."""

import pytest

from parley.errors import SourceUnreadable
from parley.intake.decoding import decode

TEXT = "“We won’t wait for the ferry” – so said Señor André Müller to the crews of Tarn.\r\n  Then he left.\t\n"
RUSSIAN = "Перемирие закончилось в пятницу, заявил министр обороны. " * 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_decoding_keeps_every_character(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r"])
def test_decoding_finds_other_scripts(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding), "a.txt") == RUSSIAN


def test_decoding_believes_a_page_only_where_its_word_fits() -> None:
    assert decode("Grüße".encode("iso8859-2"), "a.html", told="iso-8859-2") == "Grüße"
    assert decode("Grüße".encode(), "a.html", told="iso-8859-2") == "Grüße"
    assert decode("Grüße aus Tarn an alle".encode("cp1252"), "a.html", told="no-such") == "Grüße aus Tarn an alle"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"%PDF-1.7 text", "the file is a PDF"),
        (b"PK\x03\x04rest", "the file is a ZIP archive or an office document"),
        (b"\x89PNG\r\n", "the file is a PNG picture"),
        (bytes(range(256)) * 9, "the bytes are no text"),
        (b"text with a \0 in it", "the bytes are no text"),
        (b"\x01\x02\x03\x04abc", "the bytes are no text"),
        (b"\xff\xfe\x00\xd8", "byte 2 is not UTF-16-LE"),
    ],
)
def test_decoding_refuses_what_is_no_text(data: bytes, found: str) -> None:
    with pytest.raises(SourceUnreadable) as refused:
        decode(data, "a.txt")
    assert (refused.value.source, refused.value.found) == ("a.txt", found)
