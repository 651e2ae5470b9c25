"""The clock of those who decide: commands and the desk. No stage has one."""

from datetime import UTC, datetime


def now() -> str:
    """Return this second, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
