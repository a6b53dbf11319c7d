"""The table of what a courtroom takes for granted names only what exists."""

import re
from pathlib import Path

import judgedesk

PROGRAM = Path(judgedesk.__file__).parent
TESTS = Path(__file__).parents[1]
TABLE = (PROGRAM / "PRACTICE.md").read_text(encoding="utf-8")


def test_every_file_and_test_named_in_the_table_exists():
    named = re.findall(r"`([\w/]+\.py)(?:::(test_\w+))?`", TABLE)
    assert len(named) > 80
    for path, test in named:
        if test:
            text = (TESTS / path).read_text(encoding="utf-8")
            assert re.search(rf"^def {test}\(", text, re.M), f"{path}::{test}"
        else:
            assert (PROGRAM / path).exists() or (PROGRAM.parent / path).exists(), path


def test_every_rule_has_its_place_and_its_test():
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in TABLE.splitlines() if line[:2] == "| "]
    rules = [row for row in rows if len(row) == 4 and row[0] != "rule"]
    assert len(rules) > 40
    missing = [row for row in rules if ".py`" not in row[1] or "::test_" not in row[2]]
    assert not [row[0] for row in missing], "every rule has its place and its test"
