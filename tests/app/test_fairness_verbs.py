"""Without the key to chambers every verb that reads or writes a case answers the same whether findings exist or not.

Equal once the moment of writing and random ids are put aside (`levelled`). Left out are verbs without a case
(`create`, `demo`, `desk`, `doctor`, `law`, `languages`, `templates`, `diary`), those that carry chambers.db, whose size
can be seen from outside (`backup`, `archive`, `restore`), and those that take in files, of which `dump` and `ledger`
tell (`import`, `ocr`, `batch`, `volume`).
"""

import json
import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
from cases import PASSPHRASE, file_of
from chambers_twins import DECEIT, SECRET, TALES, content_of, levelled, make, spoken

from judgedesk.app import casefile, reports
from judgedesk.app.casefile import Case
from judgedesk.cli.main import WHERE
from judgedesk.domain.errors import UserError

TAG = ("--element", DECEIT, "--count", "c1", "--defendant", "d1", "--victim", "v1")
READING = """
ledger | search hotel --exact | search tag:supports | search finding:proved | text statement.txt 1 | dump | grid
grid --count c1 | alerts --on 2027-01-20 | alerts --on 2027-01-31T12:30 | verify | audit | audit --since 2026-01-01
chronology | chronology --outside | coverage | coverage --count c1 | indicators --count c1
neighbours --count c1 --defendant d1 --victim v1 | people | person v1 | person n1 --on 2027-01-01 | disclosed list
disclosed cited | motions list | evidence-list | evidence-list --count c1 | users list | families | measures list
measures open v1 --on 2027-01-12 | measures facts | request list | hearings | hearings --week 2027-01-11 | folios
folios --problems | folios --settle | candidates | saved list | saved news | contradictions v1 | custody 1 | custody 2
layers statement.txt 1 | similar statement.txt 1 | compare 1 3 | sensitive list | counts show | counts join c1 c9
counts split c1 --by injured --preview | tables list | tables find receipt.txt | tables sums | tables between
service list | service list --open | merge n1 v1 --preview | service match | service leads | service grants
detention list | bookings list | outline list | outline show v1 | exchange conflicts | exchange submissions
exchange desks | redact list statement.txt | redact suggest statement.txt | redact bases | redact log | naming
erase n1 | close | watch list | watch offered | passwords count | tagall hotel --preview TAG
transcript statement.txt | instruments --state RO --need hear_witness | retry | split statement.txt
reasons-form --out FILE.docx | report reasons --out FILE.docx | report undisclosed --out FILE.csv
"""
WRITING = """
calendar --out FILE.ics | calendar --out FILE.ics --for public | custody 1 | evidence-list --out FILE.docx --lang pl
hits hotel --exact --out FILE.docx | hits hotel --exact --out FILE.csv | outline write v1 --out FILE.docx
motions refused m1 --ground kpk.170_1_2 --on 2027-01-12 | motions order m1 --out FILE.docx
write calls --about 2027-01-12 --out FILE.docx | write summons --about h2 --out FILE.docx
write-many summons --about 2027-01-12 --out FILE | service list --out FILE.xlsx | tables sums --out FILE.csv
redact add statement.txt --page 1 --box 0.1,0.1,0.5,0.2 --basis kpk.148a | redact write statement.txt --out FILE.pdf
exchange identity --out FILE.pub
exchange write --out FILE.jdx --kind party --label L --all --new-passphrase-file KEY
exchange write --out FILE.jdx --kind panel --all --new-passphrase-file KEY
exchange review FILE.jdx --package-passphrase-file KEY | exchange qdpx --out FILE.qdpx
bundle --spec SPEC --out FILE.pdf | disclosed read statement.txt --on 2027-01-12 --folio 513
disclosed undo statement.txt | motions granted m1 --on 2027-01-12 | motions add --who court --thesis "that it rained"
service send n1 --on 2026-12-05 --day 2027-01-12 --paper summons | service note z1 --state served --on 2026-12-10
detention enter --person d1 --kind stopped --at 2027-01-11T10:00
detention extend --id k1 --until 2027-03-01 --court first_instance --on 2027-01-20
request new --instrument eu.eio --state RO --need hear_witness --count c1 --cell c1/d1/v1/pl.189a.means.3_deceit
tagall barn TAG | counts sequence c1 --name "" | saved add N hotel --exact
measures set --person v1 --measure pl.m.assess --state applied_for --on 2027-01-05
contradictions v1 --mark contradiction --tag t1 --tag t4 | sensitive unmark receipt.txt | ready h1 | plan --seconds 1
record RECORDS | enrich | seal receipt.txt | dump | alerts --on 2027-01-20 | grid | coverage
"""


def verbs(text: str) -> list[str]:
    return [one.strip() for line in text.strip().splitlines() for one in line.split("|")]


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return make(tmp_path_factory.mktemp("verbs"))


def answered(case: Path, said: str, capture: Any) -> Any:
    """Status, words and files of a verb."""
    place = case.parent
    (place / "key").write_text("a package's own\n", encoding="utf-8")
    (place / "spec.json").write_text('{"documents": ["statement.txt"]}', encoding="utf-8")
    (place / "records.json").write_text(
        json.dumps(file_of(events=[{"id": "e2", "when": "2022-04", "text": "The farm"}])), encoding="utf-8"
    )  # fmt: skip
    puts = {"KEY": "key", "SPEC": "spec.json", "RECORDS": "records.json"}
    words = []
    for word in shlex.split(said.replace("TAG", " ".join(TAG))):
        word = word.replace("FILE", str(place / "out"))
        words.append(str(place / puts[word]) if word in puts else word)
    for old in place.glob("out*"):
        if old.suffix != ".jdx":
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    status, out, err = spoken(case, *words, capture=capture)
    return status, levelled(out), levelled(err), {one.name: content_of(one) for one in sorted(place.glob("out*"))}


@pytest.mark.parametrize("said", [*verbs(READING), *verbs(WRITING)])
def test_a_verb_answers_a_clerk_the_same(twins: dict[str, Path], capsys: pytest.CaptureFixture[str], said: str) -> None:
    plain, found = (answered(twins[tale], said, capsys) for tale in TALES)
    assert plain == found
    assert not [word for word in SECRET if word in repr(found)]


def test_every_verb_on_a_case_is_among_them() -> None:
    known = {one.split()[0] for one in [*verbs(READING), *verbs(WRITING)]}
    assert {name for names in WHERE.values() for name in names} - known == {
        "archive", "backup", "batch", "create", "demo", "desk", "diary", "doctor", "import", "languages", "law", "ocr",
        "restore", "templates", "volume",
    }  # fmt: skip


def test_every_report_of_the_program_is_the_same_file(twins: dict[str, Path], tmp_path: Path) -> None:
    opened = [casefile.open_case(twins[tale], "clerk", PASSPHRASE) for tale in TALES]
    for report in reports.REPORTS:
        for ending in (".csv", ".xlsx", ".docx"):
            assert written(opened[0], report, tmp_path / f"out{ending}") == written(
                opened[1], report, tmp_path / f"out{ending}"
            ), (report, ending)
    for case in opened:
        case.close()


def written(case: Case, report: str, path: Path) -> Any:
    """Its rows and what the file holds; else why there is none."""
    path.unlink(missing_ok=True)
    try:
        rows, found = reports.write_report(case, report, path), content_of(path)
        return rows, in_any_order(found) if report == "audit" else found
    except UserError as error:
        return error.code, path.exists()


def in_any_order(found: Any) -> Any:
    """Rows of the log without the numbers that random ids and the file format give them."""
    if isinstance(found, dict):
        return {name: in_any_order(text) for name, text in found.items()}
    return sorted(re.split(r"<row|<w:tr |<w:tr>|\n", re.sub(r"#\d+|[RrA-Z]+\d+|r=\"\d+\"", "#", found)))
