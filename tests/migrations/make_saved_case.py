"""Writes the case folder that `test_saved_cases.py` opens, and beside it, as .json, what it holds.

Run once when a schema is released, never for an old one:

    python tests/migrations/make_saved_case.py tests/migrations/schema8
"""

import json
import shutil
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cases import CHEAP, file_of, pdf_of, store_document
from saved_contents import contents, empty_tables

from judgedesk.app import (
    bundles,
    casefile,
    desk_state,
    diary,
    diary_desk,
    diary_follow,
    exchange,
    favourites,
    folios,
    intake,
    movements,
    opened,
    records,
    recovery,
    redaction,
    retention,
    saved,
    sensitive,
    serving,
    splitting,
    tagging,
    transcripts,
    viewing,
    watching,
)
from judgedesk.app.bundle_spec import read_spec
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_write import Choice, choice_of, identity, write
from judgedesk.app.outgoing import Recipient
from judgedesk.app.seals import seal_document
from judgedesk.domain.documents import page_id
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import database, layers, views
from tests.ingest.recording_files import sound

PASSPHRASE = "saved case"
OUTSIDE = Path("/mnt/exhibits")
"""Where files come from and go to: a path that tells nothing of this machine."""
DECEIT = "pl.189a.means.3_deceit"
WORDS = "1\n00:00:00,050 --> 00:00:00,150\nWhere are the passports?\n"
ACCOUNT = "Date;Amount;From;To\n2022-04-02;500,00;Eve Neighbour;Carl Driver\n;500,00;;\n"


def make(folder: Path) -> None:
    """A case with everything in it that a migration could lose, and what it holds as each user may see it."""
    shutil.rmtree(OUTSIDE, ignore_errors=True)
    OUTSIDE.mkdir()
    with casefile.create_case(folder, "II K 7/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, CHEAP)
        casefile.add_user(case, "prosecutor", Role.PROSECUTOR, PASSPHRASE, CHEAP)
        _documents(case)
        records.apply(case, json.loads((Path(__file__).parent / "every_record.json").read_text(encoding="utf-8")))
        _marks(case)
        _desks(case)
        _outward(case)
        seal_document(case.file, 3)
        retention.close_case(case, "2027-03-01", "2047-03-01")
        tagging.change_tag(case, "t1", note="undone")
        tagging.undo(case)
    for user, document in (("clerk", 1), ("prosecutor", 1)):
        with casefile.open_case(folder, user, PASSPHRASE) as case:
            opened.note(case, document, 1)
    with casefile.open_case(folder, "judge", PASSPHRASE) as case:
        with case.file.writing(Compartment.SEALED) as connection:
            views.note(connection, page_id(2, 1), "clerk")  # as one who was granted the identities leaves it
        if forgotten := empty_tables(case, records.dump(case)):
            raise SystemExit(f"Nothing lies in {', '.join(forgotten)}: a migration could lose it unnoticed.")
        keys = {part: case.file.key(part) for part in Compartment}
    for part, key in keys.items():
        connection = database.connect(folder, part, key, read_only=False)
        connection.execute("VACUUM")
        connection.close()
    shutil.rmtree(OUTSIDE)
    (folder / "lock").unlink()
    told = {user: _as_seen(folder, user) for user in ("judge", "clerk")}
    written = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    folder.with_suffix(".json").write_text(written, encoding="utf-8")


def _documents(case: Case) -> None:
    texts = ("Zażółć gęślą jaźń. I was promised work in a hotel.", "They took our pass-\nports.")
    store_document(case, "statement.txt", *texts, volume="I", folios=("1", "1v"))
    store_document(case, "shelter.txt", "The shelter is in Willow Street.", sealed=True)
    store_document(case, "letter.txt", "The letter that was sealed later.", volume="I", folios=("2",))
    (OUTSIDE / "call.wav").write_bytes(sound("wav", 0.2))
    (OUTSIDE / "account.csv").write_text(ACCOUNT, encoding="utf-8")
    (OUTSIDE / "notice.pdf").write_bytes(pdf_of("A notice of two lines", "and its second page."))
    (OUTSIDE / "call-words.srt").write_text(WORDS, encoding="utf-8")
    for name in ("call.wav", "account.csv", "notice.pdf"):
        intake.import_files(case, [OUTSIDE / name], volume="II", jobs=1)
    transcripts.attach_file(case, 4, OUTSIDE / "call-words.srt")


def _marks(case: Case) -> None:
    """What people set on pages and questions."""
    folios.correct(case, 6, 2, "17")
    folios.correct(case, 3, 1, "2a")
    splitting.add(case, 3, 1, 1, "Letter")
    splitting.add(case, 6, 1, 1, "Notice", kind="notice", date="2022-05-01")
    viewing.show_turned(case, 6, 2, 1, 0.5)
    viewing.pair(case, 3, 1)
    sensitive.mark(case, 6, 2, "violence", text=True)
    redaction.add(case, 6, 1, (0.1, 0.4, 0.3, 0.45), "kpk.148a", "an address")
    saved.save(case, "passports", "passports", watch=True)
    saved.save(case, "her name", '"Ann Example"')
    favourites.assign(case, "pl.189a.1", "q", DECEIT)
    desk_state.keep(case, desk_state.LAYOUT, {"open": [1]})
    opened.note(case, 1, 1)
    watching.watch(case, OUTSIDE, "III")
    movements.keep(case, [movements.Movement("h1", "v1", 510, 640, "side door", "officer", "room 2", "by car")])
    with case.file.writing(Compartment.SEALED) as connection:
        layers.keep_text(connection, page_id(2, 1), "The layer that is not shown.")
    with case.file.writing() as connection:
        layers.keep_text(connection, page_id(6, 2), "As it was before it was read again.")
        connection.execute("INSERT INTO passwords (value, at) VALUES ('of a file', '2026-11-22T10:00:00Z')")


def _desks(case: Case) -> None:
    """A package from another desk of the court, and what a party handed in."""
    for name, role, kind in (("other", Role.JUDGE, "panel"), ("party", Role.PROSECUTOR, "party")):
        with casefile.create_case(OUTSIDE / f"{name}.jdcase", "II K 7/26", name, role, PASSPHRASE, CHEAP) as sender:
            store_document(sender, "statement.txt", "Zażółć gęślą jaźń. I was promised work in a hotel.",
                           "They took our pass-\nports.", volume="I", folios=("1", "1v"))  # fmt: skip
            given = json.loads((Path(__file__).parent / "every_record.json").read_text(encoding="utf-8"))
            event = given["events"][0] | {"text": f"The journey, as {name} has it", "tags": []}
            tag = given["tags"][0] | {"id": f"t-{name}", "note": name}
            people = [person for person in given["persons"] if person["id"] in ("v2", "d1", "w1")]
            count = given["counts"][1]
            records.apply(sender, file_of(persons=people, counts=[count], events=[event | {"persons": []}],
                                          tags=[tag | {"count": "c2", "victim": "v2"}]))  # fmt: skip
            choice = Choice(kind, everything=True, include=choice_of((), kind), label=name, originals=False,
                            recipient=Recipient.AUTHORITY)  # fmt: skip
            package = OUTSIDE / f"{name}.jdx"
            write(sender, package, choice, identity(case))
        exchange.take(case, package)


def _outward(case: Case) -> None:
    """A bundle, a clerk's serving grant, a paper with the recovery key, a diary of the office."""
    bundles.build(case, read_spec({"title": "For the bench", "documents": ["notice.pdf"]}), OUTSIDE / "bundle.pdf")
    serving.grant(case, "clerk", ["sv1"], date(2099, 1, 1))
    recovery.keep(case, recovery.draw(case))
    made = diary_desk.create(OUTSIDE / "office.jddiary", "judge", PASSPHRASE, CHEAP)
    diary.link(case, made)
    diary_follow.follow(case)


def _as_seen(folder: Path, user: str) -> object:
    with casefile.open_case(folder, user, PASSPHRASE, write=False) as case:
        return contents(case)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
