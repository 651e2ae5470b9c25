"""Ranges: which numbers a quantity leaves open, whether two quantities can both hold, and whether one is the other rounded.

"More than 15,000" names a number a little above, "nearly 2 million" one a little below; "at least" and "dozens" are open.
"""

import math

from parley.lexicons import by_word
from parley.model.quantities import Number, Quantity

NEARLY = 0.05  # of a bound: as far as a number told as "more than" or "nearly" it may lie from it
ROUNDED = 0.05  # two numbers this close, one of them approximate, are one number rounded
DIGITS = 2  # significant digits to which a number at most is rounded; more are a count


def span(quantity: Quantity) -> tuple[float, float]:
    """Return the least and greatest number that a quantity leaves open."""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        return low, high
    if low is not None:
        words = quantity.words.casefold()
        is_close = not quantity.approx and any(words.startswith(f"{bound} ") for bound in by_word("close_bounds"))
        return low, low * (1 + NEARLY) if is_close else math.inf
    return (high or 0) * (1 - NEARLY) if quantity.approx else 0, high or 0


def clash(one: Quantity, other: Quantity) -> bool:
    """Tell whether no number satisfies both; two lower bounds clash where they differ: each is the nearest known."""
    if (one.low, one.high) == (other.low, other.high):
        return False
    if one.high is None and other.high is None:
        return True
    (a, b), (c, d) = span(one), span(other)
    return b < c or d < a


def is_rounding(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers differ by rounding only: a bound or approximate, and the other near it or rounded to it."""
    low, high = sorted((least(one), least(other)))
    vague = [quantity for quantity in (one, other) if quantity.approx or quantity.low != quantity.high]
    if not vague or not high:
        return False
    if high - low <= ROUNDED * high:
        return True
    return any(
        _rounded(least(other), _digits(least(one))) == least(one)
        for one, other in ((one, other), (other, one))
        if one in vague
    )


def is_exact(quantity: Quantity) -> bool:
    """Tell whether a quantity is told as one number, neither a bound nor a range nor approximate."""
    return quantity.low == quantity.high and not quantity.approx


def least(quantity: Quantity) -> Number:
    """Return the lower bound, else the upper one."""
    return quantity.low if quantity.low is not None else quantity.high or 0


def _digits(number: Number) -> int:
    return len(str(int(number)).rstrip("0")) or 1


def _rounded(number: Number, digits: int) -> Number:
    if not number or digits > DIGITS:
        return number
    return round(number, digits - 1 - math.floor(math.log10(abs(number))))
