"""``enrich``, ``families``, ``compare`` and ``candidates`` on the command line."""

from pathlib import Path

import pytest
from calls import Desk

RECORD = (
    "Protokół z dnia 12 marca 2022 r. Przesłuchano Jolantę Kępkę, PESEL 44051401359. Zeznała, że paszport zabrano przy"
    " bramie i że nigdy go nie oddano, choć prosiła o to wiele razy. Klucz do szafki miał tylko szef, a lista leżała na"
    " biurku. Pieniądze wypłacano w kopertach, zawsze mniej, niż było w zeszycie."
)


@pytest.fixture
def filled(empty: Desk, tmp_path: Path) -> Desk:
    """A record, a later version of it, and the first once more."""
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "a.txt").write_text(RECORD, encoding="utf-8")
    (folder / "b.txt").write_text(RECORD.replace("szef", "kierownik"), encoding="utf-8")
    (folder / "c.txt").write_text(RECORD, encoding="utf-8")
    assert empty("import", folder).status == 0
    return empty


def test_enrich_counts_what_it_learnt(filled: Desk) -> None:
    first = filled("enrich")
    assert first.status == 0, first.err
    assert first.json["documents"] == first.json["pages"] == 2
    assert first.json["languages"] == {"pl": 2}
    assert first.json["candidates"] == {"date": 2, "person": 2, "pesel": 2}
    assert (first.json["families"], first.json["failed"], first.json["withheld"]) == (1, [], [])
    assert first.json["pages_per_second"] > 0
    assert filled("enrich").json["documents"] == 0


def test_families_list_copies_and_near_copies(filled: Desk) -> None:
    assert [len(family["members"]) for family in filled("families").json["families"]] == [2]
    filled("enrich")
    members = filled("families").json["families"][0]["members"]
    assert [(member["name"], member["relation"]) for member in members] == [
        ("a.txt", "nearly"), ("c.txt", "exact"), ("b.txt", "nearly"),
    ]  # fmt: skip
    shown = filled.plain("families", filled.case, *filled.by("anna"), "--language", "en")
    assert "c.txt  (the same file" in shown.out
    assert "b.txt  (nearly the same: a.txt)" in shown.out


def test_compare_shows_what_differs(filled: Desk) -> None:
    content = filled("compare", "a.txt", "b.txt", "--changes").json
    assert [(piece["kind"], piece["text_a"], piece["text_b"]) for piece in content["pieces"]] == [
        ("changed", "szef", "kierownik")
    ]
    assert content["similarity"] > 0.9
    shown = filled.plain("compare", filled.case, "a.txt", "b.txt", *filled.by("anna"), "--language", "en")
    assert "~     1  szef  ->  kierownik" in shown.out
    assert filled("compare", "a.txt", "a.txt").error["code"] == "compare.same"
    assert filled("compare", "a.txt", "z.txt").status == 2


def test_candidates_are_listed_with_their_places(filled: Desk) -> None:
    filled("enrich")
    content = filled("candidates", "--kind", "person").json
    assert [(one["value"], one["count"]) for one in content["candidates"]] == [("Jolanta Kępka", 2)]
    assert content["kinds"] == {"date": 2, "person": 2, "pesel": 2}
    assert content["candidates"][0]["places"][0]["quote"] == "Jolantę Kępkę"
    shown = filled.plain("candidates", filled.case, *filled.by("anna"), "--limit", 1, "--by-value", "--language", "en")
    assert "values: 3" in shown.out
    assert "2022-03-12  [a.txt, 1; b.txt, 1]" in shown.out
    assert filled("candidates", "--kind", "colour").status == 2


def test_a_clerk_is_told_what_is_withheld(filled: Desk) -> None:
    assert filled("enrich", user="karol").json["withheld"] == ["identities", "findings"]
    assert filled("families", user="karol").json["withheld"] == ["identities", "findings"]
    assert filled("enrich", user="rita").status == 4


def test_a_step_that_is_not_known_is_refused(filled: Desk) -> None:
    assert filled("enrich", "--step", "folk").error["code"] == "enrich.unknown_step"
    assert filled("enrich", "--step", "languages").json["candidates"] == {}
