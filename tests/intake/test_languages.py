"""What is English and what is not; too little to tell counts as English."""

import pytest

from parley.intake import languages

OTHER = [
    ("fr", "La trêve continue dans les îles, selon le ministère des transports, et les équipages attendent au port."),
    ("es", "El alto el fuego expiró el viernes y los equipos no volvieron a la mesa."),
    ("de", "Der Waffenstillstand ist gestern abgelaufen, sagte der Minister in Bern."),
    ("pl", "Zawieszenie broni wygasło w piątek, powiedział minister do dziennikarzy."),
    ("ar", "انتهت الهدنة يوم الجمعة"),
    ("ru", "Перемирие закончилось в пятницу."),
    ("zh", "停火已经结束"),
]
ENGLISH = [
    "Ada Lind, Tomas Brandt, Ines Valler: Tarn, Port Maren.",
    "THE CREWS OF TARN HAVE STOPPED WORK IN ALL OF THE NINE HARBOURS.",
    "The council of San Telmo de las Rocas and the junta of Puerto Viejo met in Villa Nueva de la Sierra on Friday.",
    "Hello.",
    "12 34",
    "",
]


@pytest.mark.parametrize(("code", "text"), OTHER)
def test_languages_name_what_is_not_english(code: str, text: str) -> None:
    assert languages.language(text) == code


@pytest.mark.parametrize("text", ENGLISH)
def test_languages_do_not_misjudge_english(text: str) -> None:
    assert languages.language(text) == "en"
