"""Cases a court would recognise, told as data beside this file: what the packs make of each of them.

A pack has `scenarios/<pack>.yaml`, a list of::

    name        what happens, unique in the file
    offence     id of an offence of the pack
    from, to    first and last day of the act; null: not known
    ages        {child, under_21, under_14}: true, false, or null where disputed; what is left out follows from the
                narrower fact, and is false where there is none
    supported   rows with a supporting passage
    coverage    covered | open | disputed
    open        the open rows, all of them (optional)
    applies     {row: true | false | disputed} (optional)
    findings    {row: proved | contested | not_proved | no_evidence | not_applicable}, with
    truth       true | false | null
    overlays    special statutes switched on (optional)
    penalties   {at_act: [ids], later: [ids]}, all of them (optional); a qualified type stands where one of its rows is
                found: by its finding where the scenario has findings, else by its passage; a row of age by the age
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from judgedesk.domain.evidence import FindingState
from judgedesk.law.coverage import coverage, findings_truth, penalties_for
from judgedesk.law.expressions import leaves
from judgedesk.law.model import Offence
from judgedesk.law.packs import load_packs
from judgedesk.places import resources

FOLDER = Path(__file__).parent / "scenarios"
PACKS = load_packs([resources("law", "offences")])
NEEDED_KEYS = {"name", "offence", "from", "to", "supported", "coverage"}
KEYS = NEEDED_KEYS | {"ages", "open", "applies", "findings", "truth", "overlays", "penalties"}
AGES = ("under_14", "child", "under_21")
FINDINGS = {state.value for state in FindingState}
PACK_IDS = sorted({offence.pack for offence in PACKS.offences.values()})
DISPUTED: Mapping[str, bool | None] = {"true": True, "false": False, "disputed": None}


class _Once(yaml.SafeLoader):
    """A key said twice is a slip that would hide half a scenario."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        names = [key.value for key, _ in node.value]
        assert len(names) == len(set(names)), f"{node.start_mark}: a key comes twice in {names}"
        return super().construct_mapping(node, deep)


def read(pack: str) -> list[dict[str, Any]]:
    """The scenarios of one pack; none where there is no file."""
    path = FOLDER / f"{pack}.yaml"
    found = yaml.load(path.read_text(encoding="utf-8"), Loader=_Once) if path.exists() else []
    assert isinstance(found, list), f"{path.name} is no list"
    return found


SCENARIOS = [(pack, scenario) for pack in PACK_IDS for scenario in read(pack)]


def ages(scenario: Mapping[str, Any]) -> dict[str, bool | None]:
    """All three facts; under 14 means a child, a child means under 21."""
    given = scenario.get("ages", {})
    found: dict[str, bool | None] = {}
    narrower: bool | None = False
    for fact in AGES:
        found[fact] = narrower = given.get(fact, narrower)
    return found


def period(scenario: Mapping[str, Any]) -> tuple[date | None, date | None]:
    return scenario["from"], scenario["to"]


def rows_found(offence: Offence, scenario: Mapping[str, Any]) -> set[str]:
    """Rows a qualified type may lean on."""
    if "findings" in scenario:
        found = {id for id, state in scenario["findings"].items() if state == FindingState.PROVED}
    else:
        found = set(scenario["supported"])
    facts = ages(scenario)
    parents = {element.id: element.parent for element in offence.elements}
    found |= {parents[id] for id in found if parents[id]}
    return found | {element.id for element in offence.elements if element.fact and facts[element.fact]}


def penalties(offence: Offence, scenario: Mapping[str, Any]) -> dict[str, list[str]]:
    found = rows_found(offence, scenario)
    standing: dict[str, list[str]] = {"at_act": [], "later": []}
    for one in penalties_for(offence, *period(scenario), scenario.get("overlays", ())):
        if not one.penalty.with_any or found.intersection(one.penalty.with_any):
            standing[one.standing].append(one.penalty.id)
    return standing


def slips(pack: str, scenario: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with a scenario as written."""
    yield from (f"unknown key {key}" for key in scenario.keys() - KEYS)
    lacking = NEEDED_KEYS - scenario.keys()
    yield from (f"lacks {key}" for key in lacking)
    if lacking:
        return
    offence = PACKS.offences.get(scenario["offence"])
    if offence is None or offence.pack != pack:
        yield f"{scenario['offence']} is no offence of {pack}"
        return
    for key in ("from", "to"):
        if scenario[key] is not None and type(scenario[key]) is not date:
            yield f"{key} is no day"
    rows = {element.id for element in offence.elements}
    for key in ("supported", "open", "applies", "findings"):
        yield from (f"{key}: {id} is no row of {offence.id}" for id in scenario.get(key, ()) if id not in rows)
    if scenario["coverage"] not in ("covered", "open", "disputed"):
        yield f"coverage {scenario['coverage']}"
    yield from _slips_of_values(offence, scenario)


def _slips_of_values(offence: Offence, scenario: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"age {fact}" for fact in scenario.get("ages", {}) if fact not in AGES)
    facts = ages(scenario)
    for narrow, wide in pairwise(AGES):
        if (facts[narrow] is True and facts[wide] is not True) or (facts[wide] is False and facts[narrow] is None):
            yield f"{narrow} is {facts[narrow]}, {wide} is {facts[wide]}"
    applies = scenario.get("applies", {}).values()
    yield from (f"applies {value}" for value in applies if str(value).lower() not in DISPUTED)
    yield from (f"finding {value}" for value in scenario.get("findings", {}).values() if value not in FINDINGS)
    if ("findings" in scenario) != ("truth" in scenario):
        yield "findings and truth go together"
    if scenario.get("overlays") and "penalties" not in scenario:
        yield "an overlay without penalties"
    known = {penalty.id for penalty in offence.penalties}
    for standing, ids in scenario.get("penalties", {}).items():
        if standing not in ("at_act", "later"):
            yield f"penalties {standing}"
        yield from (f"{id} is no penalty of {offence.id}" for id in ids if id not in known)


def name_of(pack: str, scenario: Mapping[str, Any]) -> str:
    return f"{pack}-{scenario.get('name')}"


@pytest.mark.parametrize(("pack", "scenario"), SCENARIOS, ids=[name_of(*one) for one in SCENARIOS])
def test_a_case_as_the_packs_see_it(pack: str, scenario: Mapping[str, Any]) -> None:
    assert not list(slips(pack, scenario))
    offence, facts = PACKS.offence(scenario["offence"]), ages(scenario)
    found = coverage(offence, period(scenario), facts, scenario["supported"])
    assert found.state == scenario["coverage"], f"open: {found.open}"
    if "open" in scenario:
        assert set(found.open) == set(scenario["open"])
    for id, expected in scenario.get("applies", {}).items():
        assert (id, found.applies[id]) == (id, DISPUTED[str(expected).lower()])
    if "findings" in scenario:
        assert findings_truth(offence, period(scenario), facts, scenario["findings"]) is scenario["truth"]
    if "penalties" in scenario:
        expected_ids = {standing: scenario["penalties"].get(standing, []) for standing in ("at_act", "later")}
        assert {key: set(ids) for key, ids in penalties(offence, scenario).items()} == {
            key: set(ids) for key, ids in expected_ids.items()
        }


@pytest.mark.parametrize(("pack", "scenario"), SCENARIOS, ids=[name_of(*one) for one in SCENARIOS])
def test_passages_on_consent_change_nothing(pack: str, scenario: Mapping[str, Any]) -> None:
    offence, facts = PACKS.offence(scenario["offence"]), ages(scenario)
    consent = {element.id for element in offence.elements if element.kind == "consent"}
    supported = set(scenario["supported"])
    without = coverage(offence, period(scenario), facts, supported - consent)
    assert coverage(offence, period(scenario), facts, supported | consent) == without


@pytest.mark.parametrize(
    ("change", "slip"),
    [
        ({"tags": []}, "unknown key tags"),
        ({"offence": "pl.189a.9"}, "pl.189a.9 is no offence of pl.189a"),
        ({"offence": "un.pp3"}, "un.pp3 is no offence of pl.189a"),
        ({"supported": ["pl.189a.act.gone"]}, "supported: pl.189a.act.gone is no row of pl.189a.1"),
        ({"open": ["un.pp3.act.receipt"]}, "open: un.pp3.act.receipt is no row of pl.189a.1"),
        ({"from": "2022"}, "from is no day"),
        ({"coverage": "complete"}, "coverage complete"),
        ({"ages": {"adult": True}}, "age adult"),
        ({"ages": {"child": True, "under_21": False}}, "child is True, under_21 is False"),
        ({"ages": {"child": None, "under_21": False}}, "child is None, under_21 is False"),
        ({"applies": {"pl.189a.victim.minor": "maybe"}}, "applies maybe"),
        ({"findings": {"pl.189a.act.transport": "guilty"}, "truth": None}, "finding guilty"),
        ({"truth": True}, "findings and truth go together"),
        ({"overlays": ["pl.ua2022"]}, "an overlay without penalties"),
        ({"penalties": {"now": []}}, "penalties now"),
        ({"penalties": {"later": ["un.pen"]}}, "un.pen is no penalty of pl.189a.1"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_slip_in_a_case_is_named(change: Mapping[str, Any], slip: str) -> None:
    good = {"name": "x", "offence": "pl.189a.1", "from": None, "to": None, "supported": [], "coverage": "open"}
    assert not list(slips("pl.189a", good))
    assert list(slips("pl.189a", good | change)) == [slip]
    assert list(slips("pl.189a", {key: good[key] for key in good if key != "supported"})) == ["lacks supported"]


def test_every_file_belongs_to_a_pack() -> None:
    assert {path.stem for path in FOLDER.iterdir()} <= set(PACK_IDS)


@pytest.mark.parametrize("pack", PACK_IDS)
def test_a_name_says_one_case(pack: str) -> None:
    names = [scenario["name"] for scenario in read(pack)]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("pack", PACK_IDS)
def test_every_offence_has_a_case(pack: str) -> None:
    offences = {id for id, offence in PACKS.offences.items() if offence.pack == pack}
    assert not offences - {scenario["offence"] for scenario in read(pack)}


@pytest.mark.parametrize("pack", PACK_IDS)
def test_a_pack_has_the_cases_every_pack_needs(pack: str) -> None:
    assert not list(_lacking(pack, read(pack)))


def _lacking(pack: str, scenarios: list[dict[str, Any]]) -> Iterator[str]:
    offences = [offence for offence in PACKS.offences.values() if offence.pack == pack]
    needed = {offence.id: _needed(offence) for offence in offences}
    if any("means" in kinds for kinds in needed.values()):
        of_adults = [s for s in scenarios if "means" in needed[s["offence"]] and not any(ages(s).values())]
        if not any(_has(s, "means") and s["coverage"] == "covered" for s in of_adults):
            yield "adult with means, covered"
        if not any(not _has(s, "means") and _lacks_only(s, "means") for s in of_adults):
            yield "adult without means, open"
    if any(_has_age(offence) and "means" in needed[offence.id] for offence in offences):
        young = [s for s in scenarios if any(ages(s).values()) and not _has(s, "means")]
        if not any(s["coverage"] == "covered" and "means" in needed[s["offence"]] for s in young):
            yield "child without means, covered"
        if not any(None in ages(s).values() and s["coverage"] == "disputed" for s in scenarios):
            yield "age disputed, coverage disputed"
    for kind in ("purpose", "mens"):
        if any(kind in kinds for kinds in needed.values()):
            asked = [s for s in scenarios if kind in needed[s["offence"]]]
            if not any(_lacks_only(s, kind) for s in asked):
                yield f"{kind} missing, open"
    speaks_of_consent = any(element.kind == "consent" for offence in offences for element in offence.elements)
    if speaks_of_consent and not any(_has(s, "consent") for s in scenarios):
        yield "consent tagged"
    for offence in offences:
        yield from _lacking_penalties(offence, [s for s in scenarios if s["offence"] == offence.id])


def _lacking_penalties(offence: Offence, scenarios: list[dict[str, Any]]) -> Iterator[str]:
    told = [s for s in scenarios if "penalties" in s]
    for penalty in offence.penalties:
        shown = [s for s in told if penalty.id in _all(s["penalties"])]
        if not shown:
            yield f"{penalty.id} shown"
        if penalty.with_any and len(shown) == len(told):
            yield f"{penalty.id} not shown"
    for change in _changes(offence):
        if not any(s["to"] and s["to"] < change for s in told):
            yield f"{offence.id} before {change}"
        if not any(s["from"] and s["from"] >= change for s in told):
            yield f"{offence.id} from {change}"


def _all(standing: Mapping[str, Iterable[str]]) -> set[str]:
    return {id for ids in standing.values() for id in ids}


def _changes(offence: Offence) -> set[date]:
    """First days of a penalty that took over from another."""
    ends = {penalty.valid_to + timedelta(days=1) for penalty in offence.penalties if penalty.valid_to}
    return ends & {penalty.valid_from for penalty in offence.penalties}


def _needed(offence: Offence) -> set[str]:
    """Kinds of the rows the logic names outside a sole row of age."""
    kinds = {element.id: element.kind for element in offence.elements if not element.fact}
    return {kinds[id] for id in leaves(offence.logic) if id in kinds}


def _has_age(offence: Offence) -> bool:
    facts = {element.id for element in offence.elements if element.fact}
    return any(id in facts for id in leaves(offence.logic))


def _has(scenario: Mapping[str, Any], kind: str) -> bool:
    return any(PACKS.element(id).kind == kind for id in scenario["supported"])


def _lacks_only(scenario: Mapping[str, Any], kind: str) -> bool:
    """Whether nothing but rows of one kind is open."""
    offence = PACKS.offence(scenario["offence"])
    found = coverage(offence, period(scenario), ages(scenario), scenario["supported"])
    return scenario["coverage"] == "open" and {PACKS.element(id).kind for id in found.open} == {kind}
