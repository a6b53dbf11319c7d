"""Writes the case folder that `test_saved_cases.py` opens. Run once when a schema is released, never for an old one.

python tests/migrations/make_saved_case.py tests/migrations/schema1
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cases import CHEAP, COUNT, DEFENDANT, VICTIM, file_of, store_document

from judgedesk.app import casefile, records, tagging
from judgedesk.app.seals import seal_document
from judgedesk.domain.roles import Role

PASSPHRASE = "saved case"


def make(folder: Path) -> None:
    """A case with everything in it that a migration could lose."""
    with casefile.create_case(folder, "II K 7/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP) as case:
        casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, CHEAP)
        store_document(
            case,
            "statement.txt",
            "Zażółć gęślą jaźń. I was promised work in a hotel.",
            "They took our pass-\nports.",
            volume="I",
            folios=("1", "1v"),
        )
        store_document(case, "shelter.txt", "The shelter is in Willow Street.", sealed=True)
        later = store_document(case, "letter.txt", "The letter that was sealed later.", volume="I", folios=("2",))
        tag = {"id": "t1", "document": "statement.txt", "page": 1, "quote": "promised work in a hotel",
               "element": "pl.189a.means.3_deceit", "count": "c1", "note": "see p. 2"}  # fmt: skip
        finding = {"count": "c1", "defendant": "d1", "victim": "v1", "element": tag["element"], "state": "contested",
                   "reason": "one witness"}  # fmt: skip
        victim = VICTIM | {"name": "Ann Example", "protected": True, "born": "2005-06-01", "aliases": ["Anna"]}
        records.apply(
            case,
            file_of(
                persons=[victim, DEFENDANT],
                counts=[COUNT],
                tags=[tag, tag | {"id": "t2", "document": "letter.txt", "quote": "letter"}],
                findings=[finding],
                events=[{"id": "e1", "when": "2022-03", "precision": "month", "text": "The journey"}],
            ),
        )
        tagging.change_tag(case, "t1", note="undone")
        tagging.undo(case)
        seal_document(case.file, later)
    (folder / "lock").unlink()


if __name__ == "__main__":
    make(Path(sys.argv[1]))
