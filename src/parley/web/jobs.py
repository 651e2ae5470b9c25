"""Reports being read in the background: one batch after the other, each told of while it is at work."""

import secrets
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from parley.errors import ParleyError, SourceUnreadable
from parley.intake.sources import Taken
from parley.model.report import Report
from parley.settings import Settings
from parley.web import apart
from parley.web.apart import Done, Stopped

TOLD = 500  # reports, and refusals, that are told one by one; the rest is counted
KEPT = 100  # batches that can be looked at afterwards
BROKEN = "an error of parley's own stopped it; what was read before is on record, and the desk's log tells more"


class Came(NamedTuple):
    """A report that was taken in, as it is told of; its words stay with the record."""

    key: str
    name: str
    published: str | None
    unread: str | None


@dataclass(slots=True)
class Job:
    """One batch: whose it is, what it is at, the first reports that were taken in, and what came of it in the end."""

    id: str
    by: str
    given: int
    stage: str = "waiting for those before it"
    what: str = ""
    came: int = 0
    reports: list[Came] = field(default_factory=list)
    failed: int = 0
    refused: list[SourceUnreadable] = field(default_factory=list)
    outcome: Done | None = None
    error: str | None = None
    is_over: bool = False

    def told(self, stage: str, what: str) -> None:
        """Note what the batch is at."""
        self.stage, self.what = stage, what

    def noting(self, taken: Iterable[Taken]) -> Iterator[Report]:
        """Yield the reports of what is taken in, and note them as well as what is refused."""
        for each in taken:
            if isinstance(each, Report):
                self.came += 1
                came = Came(each.key, each.title or each.id, each.published, each.unread)
                self.reports += [came] if self.came <= TOLD else []
                yield each
            else:
                self.failed += 1
                self.refused += [each] if self.failed <= TOLD else []

    def ended(self, outcome: Done | Stopped) -> None:
        """Note what came of the batch."""
        self.outcome = outcome if isinstance(outcome, Done) else None
        self.error = outcome.why if isinstance(outcome, Stopped) else None


@dataclass(slots=True)
class Jobs:
    """The batches of one desk, the last KEPT of them; they are kept in memory, and what they read is on record."""

    settings: Settings
    _known: dict[str, Job] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def start(self, by: str, given: int, take: Callable[[Job], Iterable[Taken]]) -> Job:
        """Begin to read what `take` gives, `given` sources of it, and return at once."""
        job = Job(id=secrets.token_hex(16), by=by, given=given)
        with self._lock:
            self._known[job.id] = job
            for old in [each for each in self._known.values() if each.is_over][: max(0, len(self._known) - KEPT)]:
                self._known.pop(old.id)
        threading.Thread(target=self._run, args=(job, take), name=f"adding {job.id}", daemon=True).start()
        return job

    def of(self, named: str) -> Job | None:
        """Return the batch of an id."""
        return self._known.get(named)

    def _run(self, job: Job, take: Callable[[Job], Iterable[Taken]]) -> None:
        try:
            with self._turn:
                job.told("beginning", "")
                job.ended(apart.add(job.noting(take(job)), self.settings, job.told))
        except ParleyError as error:
            job.error = str(error)
        except (EOFError, ConnectionError):
            job.error = BROKEN
        finally:
            if job.outcome is None and job.error is None:
                job.error = BROKEN
            job.is_over = True
