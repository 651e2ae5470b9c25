"""Evidence: a verbatim quote and its place in a report (W3C TextQuote and TextPosition selector)."""

from dataclasses import dataclass, field

from parley.errors import QuoteNotFound
from parley.model.report import Report, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A quote that stands at `start` in the report's text; one that does not cannot be constructed."""

    report: Report = field(repr=False)
    start: int
    quote: str

    def __post_init__(self) -> None:
        if self.start < 0 or not self.quote or not self.report.text.startswith(self.quote, self.start):
            raise QuoteNotFound(self.quote, self.report.id, self.start)

    @classmethod
    def at(cls, report: Report, start: int, end: int) -> "Evidence":
        """Return the evidence of the words in [start, end); an empty or outlying span raises QuoteNotFound."""
        return cls(report=report, start=start, quote=report.text[start:end] if start >= 0 else "")

    @property
    def end(self) -> int:
        """Offset after the last character of the quote."""
        return self.start + len(self.quote)

    @property
    def span(self) -> Span:
        """The half-open span of the quote."""
        return self.start, self.end
