"""Quantities: low and high bounds as reported, and the words for them (UCDP low and high)."""

from dataclasses import dataclass

Number = int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as told: "more than 15,000" is low 15000, high None; "nearly 2 million" low None, high 2000000.

    Exact numbers and "about 30" have low equal to high; "dozens" is low 24, high None, approximate. At least one bound
    is given. `words` is the wording, verbatim.
    """

    low: Number | None
    high: Number | None
    approx: bool
    words: str

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError(f"quantity {self.words!r}: expected a low or a high bound, found neither")
