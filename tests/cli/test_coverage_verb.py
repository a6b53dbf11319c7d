"""coverage: what the grid rests on; and how a grid's coverage is said to a court and to a prosecution."""

from collections.abc import Callable
from pathlib import Path

import pytest
from calls import Answer, NoWindow
from cases import COUNT, DEFENDANT, PASSPHRASE, VICTIM, file_of, store_document

from judgedesk.app import opened, records
from judgedesk.app.casefile import Case
from judgedesk.cli.main import main
from judgedesk.domain.roles import Role

DECEIT = "pl.189a.means.3_deceit"
WITNESS = {"id": "w1", "roles": ["witness"], "name": "Jan Testowy"}
NEEDED = (DECEIT, "pl.189a.act.recruitment", "pl.189a.purpose.begging", "pl.189a.mens.direct_purpose")


@pytest.fixture
def say(tmp_path: Path, new_case: Callable[..., Case], capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Makes a case of somebody with a role, closes it, and asks verbs of it."""
    key = tmp_path / "key"
    key.write_text(PASSPHRASE, encoding="utf-8")

    def ask(role: Role, *words: str, tagged: tuple[str, ...] = (DECEIT,), read: bool = False) -> Answer:
        case = new_case(tmp_path, "someone", role, f"{role.value}{len(tagged)}{read}.jdcase")
        store_document(case, "statement.txt", "Promised work in a hotel by Jan Testowy.", volume="I", folios=("7",))
        store_document(case, "receipt.txt", "Tyres.")
        given = [
            {"id": f"t{number}", "document": "statement.txt", "page": 1, "quote": "work in a hotel", "element": element,
             "count": "c1", "defendant": "d1", "victim": "v1", "stance": "supports"}
            for number, element in enumerate(tagged)
        ]  # fmt: skip
        records.apply(case, file_of(persons=[VICTIM, DEFENDANT, WITNESS], counts=[COUNT], tags=given))
        if read:
            opened.note(case, 1, 1)
        case.close()
        capsys.readouterr()
        who = ("--user", "someone", "--passphrase-file", str(key))
        status = main([words[0], str(case.path), *words[1:], *who], NoWindow())
        said = capsys.readouterr()
        return Answer(status, said.out, said.err)

    return ask


def test_the_proof_says_what_was_never_opened(say: Callable[..., Answer]) -> None:
    answer = say(Role.JUDGE, "coverage", "--json")
    assert answer.status == 0
    assert answer.json["cells"] == [
        {"count": "c1", "defendant": "d1", "victim": "v1", "element": DECEIT, "folios": 1, "unopened_by_me": 1,
         "unopened": 1}
    ]  # fmt: skip
    assert [one["name"] for one in answer.json["documents"]] == ["receipt.txt"]
    assert [one["cite"] for one in answer.json["pages"]] == ["t. I k. 7"]
    assert [(one["person"], one["pages"]) for one in answer.json["persons"]] == [("w1", 1)]
    assert answer.json["withheld"] == []
    assert say(Role.JUDGE, "coverage", "--count", "c9", "--json", read=True).status == 2


def test_the_proof_for_a_reader_names_rows_in_their_language(say: Callable[..., Answer]) -> None:
    told = say(Role.JUDGE, "coverage", read=True)
    assert "folios: 1, never opened: 0, not by you: 0" in told.out
    assert "receipt.txt" in told.out and "Jan Testowy" in told.out
    assert "t. I k. 7" not in told.out


def test_a_court_hears_of_passages_and_never_of_what_is_missing(say: Callable[..., Answer]) -> None:
    some = say(Role.JUDGE, "grid", "--language", "en")
    assert "nothing tagged for: " in some.out
    every = say(Role.JUDGE, "grid", "--language", "en", tagged=NEEDED)
    assert "each needed row has a passage" in every.out
    for answer in (some, every, say(Role.CLERK, "grid", "--language", "en")):
        assert answer.status == 0
        for word in ("open", "covered", "complete", "sufficient", "proof"):
            assert word not in answer.out.lower().replace("opened", "")


def test_a_prosecution_hears_what_is_open_and_what_suffices(say: Callable[..., Answer]) -> None:
    assert "pl.189a.1: open: " in say(Role.PROSECUTOR, "grid", "--language", "en").out
    assert "pl.189a.1: sufficient" in say(Role.PROSECUTOR, "grid", "--language", "en", tagged=NEEDED).out
