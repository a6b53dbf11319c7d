"""The chain of custody: how an exhibit came, what was done, and that its bytes are those that came."""

import hashlib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import code_of

from judgedesk.app import consultation, custody, folios, intake, reading, reports, seals
from judgedesk.app.casefile import Case
from judgedesk.store import originals


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case], reopened: Callable[..., Case]) -> Case:
    case, files = new_case(tmp_path), tmp_path / "files"
    files.mkdir()
    (files / "statement.txt").write_text("I was promised work in a hotel.")
    (files / "again.txt").write_text("I was promised work in a hotel.")
    with zipfile.ZipFile(files / "box.zip", "w") as box:
        box.writestr("inside.txt", "A letter inside a box.")
    intake.import_files(case, [files], volume="I", jobs=1)
    return reopened(case)


def told(case: Case, name: str) -> custody.Custody:
    return custody.custody(case, reading.resolve(case, name))


def test_how_an_exhibit_came_and_that_it_is_the_same(case: Case) -> None:
    found = told(case, "again.txt")
    assert {Path(one.path).name: (one.who, one.duplicate) for one in found.received} == {
        "again.txt": ("judge", False), "statement.txt": ("judge", True),
    }  # fmt: skip
    assert found.sha256 == found.sha256_now == hashlib.sha256(b"I was promised work in a hotel.").hexdigest()
    assert found.unchanged and found.checked == "" and len(found.head) == 64
    assert told(case, "again.txt").checked > found.received[0].at


def test_what_lay_in_a_box_names_the_box(case: Case) -> None:
    assert told(case, "inside.txt").containers == ("box.zip",)
    assert told(case, "box.zip").containers == ()


def test_each_thing_done_is_a_step(case: Case) -> None:
    document = reading.resolve(case, "statement.txt").id
    other = reading.resolve(case, "inside.txt").id
    folios.correct(case, document, 1, "12")
    folios.set_volume(case, [document], "II")
    folios.correct(case, other, 1, "14")
    seals.seal_document(case.file, document)
    consultation.page(case, document, 1)
    consultation.log(case)
    found = told(case, "statement.txt")
    kinds = [(step.what, step.detail, step.who) for step in found.steps]
    assert ("folio.corrected", "1", "judge") in kinds and ("volume.set", "", "judge") in kinds
    assert ("document.sealed", "", "judge") in kinds and (consultation.KIND, "1", "judge") in kinds
    assert found.sealed and found.unchanged
    assert [step.at for step in found.steps] == sorted(step.at for step in found.steps)
    assert {step.what for step in told(case, "inside.txt").steps} <= {"folio.corrected", custody.KIND}


def test_changed_bytes_are_said(case: Case) -> None:
    row = case.file.reading().execute("SELECT original FROM documents WHERE name = 'inside.txt'").fetchone()
    path = originals.place_of(case.path, row[0])
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    found = told(case, "inside.txt")
    assert not found.unchanged and found.sha256_now == ""


def test_the_report_has_a_line_for_everything(case: Case, tmp_path: Path) -> None:
    out = tmp_path / "custody.csv"
    assert reports.write_report(case, "custody", out) >= 9
    text = out.read_text(encoding="utf-8-sig")
    for said in ("received", "received again, same bytes", "bytes are those received", "box.zip", "judge"):
        assert said in text
    assert "DIFFER" not in text
    docx = tmp_path / "custody.docx"
    reports.write_report(case, "custody", docx, "pl")
    assert docx.stat().st_size > 1000


def test_a_sealed_exhibit_stands_in_the_report_under_its_placeholder(case: Case, tmp_path: Path) -> None:
    document = reading.resolve(case, "inside.txt").id
    seals.seal_document(case.file, document)
    reports.write_report(case, "custody", tmp_path / "c.csv")
    text = (tmp_path / "c.csv").read_text(encoding="utf-8-sig")
    assert f"sealed {document}" in text and "inside.txt" not in text
    assert told(case, "inside.txt").received[0].container == "box.zip"


def test_a_clerk_is_told_nothing_of_a_sealed_exhibit(case: Case, reopened: Callable[..., Case], cost: object) -> None:
    from judgedesk.app import casefile
    from judgedesk.domain.roles import Role

    casefile.add_user(case, "clerk", Role.CLERK, "p", cost)  # type: ignore[arg-type]
    sealed = reading.resolve(case, "inside.txt")
    seals.seal_document(case.file, sealed.id)
    clerk = reopened(case, "clerk", "p")
    assert code_of(custody.custody, clerk, sealed) == "keys.not_yours"
    reports.write_report(clerk, "custody", clerk.path.parent / "c.csv")
    text = (clerk.path.parent / "c.csv").read_text(encoding="utf-8-sig")
    assert "inside.txt" not in text and sealed.sha256 not in text
