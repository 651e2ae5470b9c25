"""Every error that parley raises, as one tree.

ParleyError                  anything below; the command line prints it in one line and exits
├── QuoteNotFound            an evidence whose quote does not stand at its place in the report
├── UnknownValue             a value that is not in the list of a field
├── LexiconBroken            a lexicon file with a missing key or a repeated entry
├── CorpusBroken             a line of a training corpus that does not follow its format
├── SourceUnreadable         a report that cannot be taken in (missing, empty, too large, no text, broken)
├── ParserMissing            the parser model that the setting names is not installed
├── TrainingUnready          what training needs beside parley is not installed
├── StoreUnusable            the record's file cannot be opened, is not ours, is newer, or cannot be written
├── Unwritable               a file that was to be written cannot be
├── NotOnRecord              an id that the record does not hold
├── DecisionConflict         a decision on what somebody else has decided meanwhile, or before
├── PeopleUnusable           the file of those who may sign in to the desk cannot be read, or cannot become what was asked
└── DeskUnsafe               a desk that others could reach without signing in

Each class takes the facts and words itself: what was expected, what was found, where, and what to do.
"""

from collections.abc import Iterable
from pathlib import Path


class ParleyError(Exception):
    """Anything that parley refuses; its text is one line for a person."""


class QuoteNotFound(ParleyError):
    """An evidence whose quote does not stand at its place in the report."""

    def __init__(self, quote: str, report: str, start: int) -> None:
        super().__init__(f"report {report}: expected the words {quote!r} at character {start}, and they are not there")


class UnknownValue(ParleyError):
    """A value that is not in the list of a field."""

    def __init__(self, field: str, value: object, known: Iterable[str]) -> None:
        super().__init__(f"{field}: {value!r} is not one of {', '.join(sorted(known))}")


class LexiconBroken(ParleyError):
    """A lexicon file with a missing key or a repeated entry."""

    def __init__(self, lexicon: str, entry: str, why: str) -> None:
        super().__init__(f"lexicon {lexicon}, entry {entry!r}: {why}")


class CorpusBroken(ParleyError):
    """A line of a training corpus that does not follow its format."""

    def __init__(self, path: Path, line: int, found: str) -> None:
        super().__init__(f"{path.name}:{line}: {found}; mend the line or leave it out")


class SourceUnreadable(ParleyError):
    """A report that cannot be taken in: missing, empty, too large, no text, or broken."""

    def __init__(self, source: str, found: str, expected: str) -> None:
        self.source, self.found, self.expected = source, found, expected
        super().__init__(f"{source}: {found}; {expected}")


class ParserMissing(ParleyError):
    """The parser model that the setting names is not installed."""

    def __init__(self, model: str) -> None:
        super().__init__(
            f"the parser model {model!r} is not installed; install it, or unset PARLEY_PARSER to use parley's own"
        )


class TrainingUnready(ParleyError):
    """What training needs beside parley is not installed."""

    def __init__(self, missing: Iterable[str]) -> None:
        super().__init__(f"training needs {', '.join(missing)}; install parley with its extra `training`")


class StoreUnusable(ParleyError):
    """The record's file cannot be opened, is not ours, is newer, or cannot be written."""

    def __init__(self, where: str, found: str, remedy: str) -> None:
        super().__init__(f"{where}: {found}; {remedy}")


class Unwritable(ParleyError):
    """A file that was to be written cannot be."""

    def __init__(self, where: str, found: str) -> None:
        super().__init__(f"{where}: cannot be written ({found}); allow writing to its folder, or name another file")


LISTED = {
    "report": "`parley reports` prints the ids",
    "decision": "`parley history` prints the ids of decisions",
    "actor": "`parley actors` prints the names",
    "claim or actor": "the lists print the ids, and `parley actors` the names",
}
"""Where what is not on record would be found, by its kind."""


class NotOnRecord(ParleyError):
    """An id that the record does not hold."""

    def __init__(self, what: str, where: str) -> None:
        self.what = what
        hint = next((hint for kind, hint in LISTED.items() if what.startswith(f"{kind} ")), "the lists print the ids")
        super().__init__(f"{what} is not on record in {where}; {hint}")


class DecisionConflict(ParleyError):
    """A decision on what somebody else has decided meanwhile, or before; nothing of it is on record."""

    def __init__(self, what: str, stands: str, decision: str | None) -> None:
        self.what, self.stands, self.decision = what, stands, decision
        over = f"decide again with --over {decision}" if decision else "decide again without --over"
        super().__init__(f"{what}: {stands}; look at it with `parley history`, then {over}")


class PeopleUnusable(ParleyError):
    """The file of those who may sign in to the desk cannot be read, or cannot become what was asked."""

    def __init__(self, where: str, found: str) -> None:
        super().__init__(f"{where}: {found}; `parley people FILE NAME` writes such a file")


class DeskUnsafe(ParleyError):
    """A desk that others could reach without signing in."""

    def __init__(self, host: str) -> None:
        super().__init__(
            f"{host} can be reached from other machines, where everybody must sign in; name the people with --people FILE "
            f"(`parley people FILE NAME` adds one), or leave out --host"
        )
