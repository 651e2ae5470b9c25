"""Templates filled in: every text is escaped, as reports are hostile input."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from parley.exports.citing import STANCES
from parley.exports.formats import plain
from parley.exports.lines import in_words
from parley.exports.of_report import own_names
from parley.lexicons import matters
from parley.model.claims import MEASURES, QUOTATION
from parley.web import wording

_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("parley.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"in_words": in_words, "worded": wording.worded, "label": wording.label, "day": wording.day}
    environment.filters |= {"data": data, "is_address": is_address, "once": once, "columns": wording.columns, "named": named}
    environment.filters |= {
        "moment": wording.moment,
        "who": wording.who,
        "said": wording.said,
        "stance": STANCES.__getitem__,
    }
    environment.globals |= {"help_of": wording.help_of, "own_names": own_names, "ISSUES": matters.headings()}
    environment.globals |= {"MEASURES": MEASURES, "QUOTATION": QUOTATION}
    return environment


def data(value: Any) -> Markup:
    """Return rows or plain values as JSON that stands in a page: no text in it can end the block it stands in."""
    return Markup(json.dumps(plain(value), ensure_ascii=False).translate(_IN_SCRIPT))


def is_address(url: str | None) -> bool:
    """Tell whether a report's address may be a link: no other scheme is followed."""
    return bool(url) and str(url).startswith(("http://", "https://"))


def named(labels: Iterable[str]) -> list[tuple[str, str, str]]:
    """Return the columns of a table that is no view, of which nothing is known but what they are called."""
    return [(label, label, "") for label in labels]


def once(rows: Iterable[Any]) -> Iterator[tuple[Any, str | None]]:
    """Yield each row with the id that it has in the page: a claim that fills several lines has it in the first of them."""
    seen = set[str | None]((None,))
    for row in rows:
        named = getattr(row, "id", None)
        yield row, None if named in seen else named
        seen.add(named)


_TEMPLATES = _environment()


def draw(template: str, shown: Mapping[str, Any]) -> str:
    """Return a page."""
    return _TEMPLATES.get_template(template).render(shown)
