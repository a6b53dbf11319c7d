"""The key to identities for a clerk, lay judges, and an erasure looked at first, as verbs."""

import json
from pathlib import Path

import pytest
from calls import SPOKEN, Desk

PERSON = {"id": "v1", "roles": ["victim"], "name": "Lidia Zwierciadlowska", "pseudonym": "P-1", "protected": True}


@pytest.fixture
def filled(empty: Desk, tmp_path: Path) -> Desk:
    """A case with a protected person, and a clerk who is not told their name."""
    (tmp_path / "r.json").write_text(json.dumps({"format": "judgedesk-records/1", "persons": [PERSON]}))
    assert empty("record", tmp_path / "r.json").status == 0
    return empty


def keys_of(desk: Desk, name: str) -> list[str]:
    return next(one["keys"] for one in desk("users", "list").json["users"] if one["name"] == name)


def test_a_clerk_is_given_the_key_to_identities_and_loses_it(filled: Desk) -> None:
    assert keys_of(filled, "karol") == ["case"]
    assert filled("users", "grant", "karol").status == 2  # of what, has to be said
    granted = filled("users", "grant", "karol", "--identities")
    assert granted.status == 0 and keys_of(filled, "karol") == ["case", "sealed"]
    assert "Zwierciadlowska" in filled("dump", user="karol").out
    assert filled("users", "revoke", "karol", "--identities").status == 0
    assert keys_of(filled, "karol") == ["case"]
    assert "Zwierciadlowska" not in filled("dump", user="karol").out
    again = filled("users", "revoke", "karol", "--identities")
    assert again.error["code"] == "grant.none"
    assert filled("users", "grant", "karol", "--identities", user="karol").error["code"] == "grant.not_yours"
    assert filled("verify").status == 0


def test_a_lay_judge_is_added_and_adds_nobody(filled: Desk, tmp_path: Path) -> None:
    (tmp_path / "lay").write_text("three owls on the roof")
    fresh = ("--new-passphrase-file", tmp_path / "lay")
    assert filled("users", "add", "lena", "--role", "lay_judge", *fresh).status == 0
    assert keys_of(filled, "lena") == ["case", "sealed", "chambers"]
    for words in (("add", "x", "--role", "reader", *fresh), ("remove", "karol")):
        refused = filled.plain("users", filled.case, *words, "--user", "lena", "--passphrase-file", tmp_path / "lay",
                               "--json")  # fmt: skip
        assert refused.error["code"] == "users.not_yours"
    assert SPOKEN["anna"] not in refused.out


def test_what_an_erasure_would_take_is_told_first(filled: Desk) -> None:
    told = filled("erase", "v1", "--dry-run")
    assert told.status == 0 and told.json["label"] == "P-1"
    assert "Zwierciadlowska" in filled("dump").out
    done = filled("erase", "v1", "--yes")
    assert done.json == told.json
    assert "Zwierciadlowska" not in filled("dump").out
