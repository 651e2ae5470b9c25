"""Who makes a deal and who mediates it, by what most reports tell."""

from collections.abc import Sequence
from dataclasses import replace

from tests import talks

from parley.exports.on_record import OnRecord
from parley.exports.roles import UsualRoles, roles
from parley.model.actors import Actor
from parley.model.claims import Agreement, Claim, Move


def of(told: Sequence[Agreement], claims: Sequence[Claim] = ()) -> tuple[list[str], list[str]]:
    return roles(told, UsualRoles(OnRecord((), claims, ())))


def test_roles_each_name_has_the_role_in_which_most_reports_tell_it() -> None:
    one, two, third = (Actor(name=name, words=name, kind="party") for name in ("Kenya", "Uganda", "Chad"))
    told = replace(talks.TRUCE, parties=(one, two), mediators=(third,), inferred=())
    confused = replace(told, parties=(one, third), mediators=(two,))
    assert of([told, told, confused]) == (["Kenya", "Uganda"], ["Chad"])


def test_roles_parties_whom_no_report_names_stand_in_brackets() -> None:
    one, two = (Actor(name=name, words=name, kind="party") for name in ("Kenya", "Uganda"))
    meant = replace(talks.TRUCE, parties=(one, two), mediators=(), inferred=("Kenya", "Uganda"))
    assert of([meant]) == (["[Kenya]", "[Uganda]"], [])
    assert of([meant, replace(meant, inferred=("Kenya",))]) == (["Uganda"], [])


def test_roles_who_demands_and_answers_elsewhere_is_no_mediator() -> None:
    one, two, third = (Actor(name=name, words=name, kind="party") for name in ("Kenya", "Uganda", "Chad"))
    confused = replace(talks.TRUCE, parties=(two,), mediators=(third, one), inferred=())
    moves = [
        Move(evidence=talks.at(talks.EARLY, quote), act="demand", party=one) for quote in ("Veldland", "Envoys", "Shells")
    ]
    carried = [Move(evidence=talks.at(talks.EARLY, quote), act="mediate", party=third) for quote in ("met", "fell", "runs")]
    assert of([confused], [confused, *carried]) == (["Uganda"], ["Chad", "Kenya"])
    assert of([confused], [confused, *carried, *moves]) == (["Uganda", "Kenya"], ["Chad"])


def test_roles_two_named_at_once_are_two_where_each_is_on_record() -> None:
    one, two, both = (Actor(name=name, words=name, kind="party") for name in ("Kenya", "Chad", "Kenya and Chad"))
    told = replace(talks.TRUCE, mediators=(both,), inferred=())
    apart = [Move(evidence=talks.at(talks.EARLY, "met"), act="mediate", party=party) for party in (one, two)]
    assert of([told], [told])[1] == ["Kenya and Chad"]
    assert of([told], [told, *apart])[1] == ["Kenya", "Chad"]
