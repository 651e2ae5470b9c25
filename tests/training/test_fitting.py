"""Weights that give the right answers."""

from parley.reading.amounts.signals import EVERY
from parley.training.fitting import RAREST, Sample, fit

DEAD = Sample((("killed", "own", 1.0), (EVERY, "persons", 1.0)), "killed")
FREED = Sample((("released", "own", 1.0), (EVERY, "persons", 1.0)), "released")
BODIES = Sample((("released", "own", 1.0), (EVERY, "bodies", 1.0)), "other")
ANSWERS = ("", "killed", "released", "other")
SAMPLES = [DEAD, FREED, BODIES] * RAREST


def test_fitting_own_signals_weigh_for_what_they_name() -> None:
    assert fit(SAMPLES, ANSWERS)["own"][EVERY] > 0


def test_fitting_shared_signals_weigh_for_each_answer() -> None:
    bodies = fit(SAMPLES, ANSWERS)["bodies"]
    assert bodies["other"] > 0 > bodies["released"]


def test_fitting_leaves_out_shared_signals_that_are_rare() -> None:
    assert "bodies" not in fit([DEAD, FREED, BODIES], ANSWERS)


def test_fitting_gives_the_same_weights_for_the_same_samples() -> None:
    assert fit(SAMPLES, ANSWERS) == fit(SAMPLES, ANSWERS)
