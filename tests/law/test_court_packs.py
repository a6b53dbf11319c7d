"""A court corrects one thing in its own folder: that changes, and nothing else."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from judgedesk.law.model import Packs, Text
from judgedesk.law.pack_file import PackFile
from judgedesk.law.packs import load_packs
from judgedesk.places import resources

OWN = resources("law", "offences")
FILES = sorted(OWN.glob("*.yaml"))


def head(data: Mapping[str, Any]) -> dict[str, Any]:
    return {key: data[key] for key in data if key not in ("elements", "expressions", "offences", "overlays")}


def with_courts(tmp_path: Path, data: Mapping[str, Any]) -> Packs:
    (tmp_path / "court.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return load_packs([OWN, tmp_path])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_court_replaces_one_row_and_all_else_stays(tmp_path: Path, path: Path) -> None:
    data = PackFile(path).data
    raw = data["elements"][len(data["elements"]) // 2]
    own = {"en": "As this court reads it", "pl": "Jak czyta to ten sąd"}
    before = load_packs([OWN])
    after = with_courts(tmp_path, {**head(data), "elements": [{**raw, "label": own}]})
    assert list(after.offences) == list(before.offences)
    changed = 0
    for id, offence in after.offences.items():
        untouched = before.offence(id)
        assert replace(offence, elements=()) == replace(untouched, elements=())
        for new, old in zip(offence.elements, untouched.elements, strict=True):
            assert new == (replace(old, label=Text(**own)) if old.id == raw["id"] else old)
            changed += old.id == raw["id"]
    assert changed


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_court_replaces_one_penalty_and_all_else_stays(tmp_path: Path, path: Path) -> None:
    data = PackFile(path).data
    raw = next((one for one in data["offences"] if one["penalties"]), None)
    if raw is None:
        pytest.skip("no penalties in this instrument")
    penalty = raw["penalties"][-1]
    own = {"en": "As amended since", "pl": "Po późniejszej zmianie"}
    penalties = [*raw["penalties"][:-1], {**penalty, "label": own}]
    before = load_packs([OWN])
    after = with_courts(tmp_path, {**head(data), "offences": [{**raw, "penalties": penalties}]})
    assert list(after.offences) == list(before.offences)
    for id, untouched in before.offences.items():
        expected = untouched.penalties
        if id == raw["id"]:
            expected = (*expected[:-1], replace(expected[-1], label=Text(**own)))
        assert after.offence(id) == replace(untouched, penalties=expected)
