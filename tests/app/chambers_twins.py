"""One case twice, closed: as it was, and with everything a judge can put down in chambers. What others see of them is
to be the same.
"""

import io
import re
import shutil
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

from cases import CHEAP, COUNT, DEFENDANT, PASSPHRASE, VICTIM, file_of, store_document

from judgedesk.app import (
    alerts,
    breaks,
    casefile,
    checklists,
    compelled,
    desk_state,
    findings,
    joining,
    opened,
    outlines,
    reasons,
    reasons_form,
    reclassification,
    records,
    reports,
    sensitive,
    tagging,
    worksheets,
)
from judgedesk.app.casefile import Case
from judgedesk.cli.main import main
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Role

DECEIT, ACT = "pl.189a.means.3_deceit", "pl.189a.act.recruitment"
PLAIN, FOUND = TALES = ("plain", "found")
SECRET = (
    "He lied", "what we found together", "an answer of my own", "sole and decisive", "another class",
    "a question of mine",
)  # fmt: skip
"""Words that a judge wrote in chambers."""


class NoWindow:
    """The command line without a desk."""

    def run(self, *_given: object) -> int:
        raise AssertionError("a window was asked for")

    take_pictures = run


def make(base: Path) -> dict[str, Path]:
    """Both copies, by what is told of them."""
    with casefile.create_case(base / "matter.jdcase", "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, CHEAP)
        store_document(case, "statement.txt", "I was promised work in a hotel, with a contract.", "We slept in a barn.",
                       volume="I", folios=("1", "1v"))  # fmt: skip
        store_document(case, "receipt.txt", "Receipt for tyres.", volume="II")
        store_document(case, "statement 2.txt", "Nobody promised me a hotel.", volume="II", folios=("9",))
        records.apply(case, content())
        sensitive.mark(case, 2, None, "violence")
    made = {}
    for tale in TALES:
        (base / tale).mkdir()
        made[tale] = Path(shutil.copytree(base / "matter.jdcase", base / tale / "matter.jdcase"))
        with casefile.open_case(made[tale], "judge", PASSPHRASE) as case:
            if tale == FOUND:
                find(case, base)
            go_on(case, base / f"{tale}.xlsx")
    return made


def content() -> dict[str, Any]:
    """A trial that is under way: something of every kind that a clerk can ask for."""

    def tag(
        id: str, document: str, quote: str, element: str = DECEIT, count: str = "c1", **more: str
    ) -> dict[str, Any]:
        return {"id": id, "document": document, "page": 1, "quote": quote, "element": element, "count": count,
                "defendant": "d1", "victim": "v1"} | more  # fmt: skip

    slot = {"testimony": "w1", "part": 1, "sitting": "s1", "room": "r1", "date": "2027-01-12"}
    return file_of(
        persons=[
            VICTIM | {"protected": True, "name": "Ewa Rozalska"}, DEFENDANT,
            {"id": "n1", "roles": ["witness"], "name": "Karol Sąsiad", "address": "ul. Inna 2, Łódź"},
        ],
        counts=[COUNT, COUNT | {"id": "c2", "label": "II"}],
        tags=[
            tag("t1", "statement.txt", "promised work"), tag("t2", "statement.txt", "contract", stance="contradicts"),
            tag("t3", "receipt.txt", "tyres", ACT), tag("t4", "statement 2.txt", "hotel", stance="contradicts"),
            tag("t5", "statement.txt", "hotel", count="c2"),
        ],
        rooms=[{"id": "r1", "name": "Room 1"}],
        sittings=[{"id": "s1", "room": "r1", "date": "2027-01-12", "from": "09:00", "to": "15:00"}],
        testimony=[
            {"id": "w1", "person": "v1", "minutes": 60, "elements": [DECEIT]},
            {"id": "w2", "person": "n1", "minutes": 30},
        ],
        hearings=[
            slot | {"id": "h1", "from": "09:00", "to": "10:00", "state": "confirmed"},
            slot | {"id": "h2", "testimony": "w2", "from": "11:00", "to": "11:30", "state": "tentative"},
        ],
        disclosures=[{"id": "x1", "document": "receipt.txt", "state": "read", "on": "2027-01-11", "folio": "512"}],
        motions=[{"id": "m1", "who": "defence", "thesis": "that work was promised", "filed": "2027-01-05"}],
        events=[{"id": "e1", "when": "2022-03", "precision": "month", "text": "The journey", "tags": ["t1"]}],
        services=[
            {"id": "z1", "person": "n1", "paper": "summons", "about": "h2", "for": "2027-01-12", "sent": "2026-12-01"},
        ],
        detentions=[{"id": "k1", "person": "d1", "from": "2026-11-01T08:00", "kind": "remand", "until": "2027-02-01"}],
        measures=[{"id": "q1", "person": "v1", "measure": "pl.kpk.390_4", "state": "considered"}],
        outlines=[{"id": "o1", "person": "v1", "questions": [{"id": "q1", "text": "Who met you?"}]}],
        compelled_acts=[],
    )  # fmt: skip


def find(case: Case, folder: Path) -> None:
    """Everything of a judge's own: findings, the panel's, shared and changed and taken back, notes, answers, weights,
    questions, pages read, veils lifted, a layout of the desk; reasons written.
    """
    for state in (FindingState.PROVED, FindingState.CONTESTED, FindingState.PROVED):
        tagging.set_finding(case, "c1", "d1", "v1", DECEIT, state, "He lied")
    tagging.set_finding(case, "c2", "d1", "v1", DECEIT, FindingState.NOT_PROVED, "He lied")
    findings.share(case, "c1", "d1", "v1", DECEIT, True)
    findings.set_common(case, "c1", "d1", "v1", ACT, FindingState.NOT_PROVED, "what we found together")
    tagging.undo(case)
    findings.set_common(case, "c1", "d1", "v1", ACT, FindingState.NOT_PROVED, "what we found together")
    question = next(iter(worksheets.law.related().questions))
    worksheets.answer(case, "c1", "d1", "v1", question, "unclear", "an answer of my own", ["t1"])
    weighed = checklists.Untested("v1", reason="sole and decisive", weight="sole", corroboration=("t3",))
    checklists.set_untested(case, weighed)
    reclassification.note_reclassification(case, "c1", "d1", "v1", "pl.189a.1", "another class")
    mine, _ = outlines.begin(case, "v1", mine=True)
    outlines.add_question(case, mine, outlines.Question("a question of mine"))
    for page in (1, 2, 1):
        opened.note(case, 1, page)
    sensitive.note_shown(case, 2, 1)
    breaks.set_minutes(case, 25)
    desk_state.keep(case, desk_state.DRAFTS, {"finding": "He lied"})
    reasons.write_reasons(case, folder / "reasons.docx")
    reasons_form.write_form(case, folder / "form.docx", "en")
    reports.write_report(case, "undisclosed", folder / "undisclosed.csv")
    assert [one for one in alerts.alerts(case) if one.kind == "undisclosed"]
    assert compelled.acts(case) == []


def go_on(case: Case, paper: Path) -> None:
    """What the judge does in both, over whatever was found: counts are joined, parted and joined again, a passage
    goes and comes back, a paper is written.
    """
    joining.join(case, "c1", "c2")
    tagging.undo(case)
    joining.join(case, "c1", "c2", act="continued")
    tagging.remove_tag(case, "t3")
    tagging.undo(case)
    reports.write_report(case, "grid", paper)


def spoken(case: Path, *words: str, capture: Any) -> tuple[int, str, str]:
    """What a verb answers a clerk, without the place of the case."""
    verb, *rest = words
    keys = case.parent / "clerk"
    keys.write_text(PASSPHRASE, encoding="utf-8")
    capture.readouterr()
    status = main([verb, str(case), *rest, "--user", "clerk", "--passphrase-file", str(keys), "--json"], NoWindow())
    said = capture.readouterr()
    return status, said.out.replace(str(case.parent), "PLACE"), said.err.replace(str(case.parent), "PLACE")


_TIMES = re.compile(
    r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[\d.]*(?:Z|[+-]\d\d:\d\d)?|(?<=DTSTAMP:)\w+|(?<=<v>)\d{5}\.\d+(?=</v>)"
    rf"|{date.today().year}-\d\d-\d\d \d\d:\d\d(?![:\d])"  # written on the full minute
)
_TOOK = re.compile(r'"(?:seconds|pages_per_second)": (?:[\d.]+|\{[^}]*\})')
_MADE = re.compile(
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![0-9a-f])(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32}|[0-9a-f]{10,16})(?![0-9a-f])"
    r"|(?:[0-9A-F]{4} ){7}[0-9A-F]{4}",
    re.IGNORECASE,
)


def levelled(text: str) -> str:
    """Without what two copies can't share: the seconds at which each was written, and random ids, hashes and heads of
    the log; the same one is named by the same number, so that their number and places count.
    """
    known: dict[str, str] = {}
    text = _TOOK.sub("TOOK", _TIMES.sub("AT", text))
    return _MADE.sub(lambda found: known.setdefault(found[0], f"#{len(known)}"), text)


def content_of(path: Path) -> Any:
    """What a file holds, member by member; of what is locked or drawn its size."""
    if path.is_dir():
        return {one.name: content_of(one) for one in sorted(path.iterdir())}
    raw = path.read_bytes()
    if raw[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            return {name: levelled(package.read(name).decode("utf-8", "replace")) for name in package.namelist()}
    if path.suffix in (".jdx", ".pdf"):
        return len(raw)
    return levelled(raw.decode("utf-8", "replace"))
