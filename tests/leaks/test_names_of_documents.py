"""A short name is found in the name of a document in small letters too; what goes out shows such a name with …"""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import CHEAP, COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, file_of, store_document
from pypdfium2 import PdfDocument

from judgedesk.app import bundles, evidence_list, exchange_qdpx, exchange_write, hit_report, records, reports
from judgedesk.app.casefile import Case
from judgedesk.app.document_names import DocumentNames
from judgedesk.app.exchange_write import Choice
from judgedesk.app.outgoing import Recipient, release
from judgedesk.app.reading import resolve
from judgedesk.drafting.guard import Matcher, leaks
from judgedesk.drafting.hashed import KEY_BYTES, HashedBook, hashed
from judgedesk.drafting.namebook import Protected, keys_of

CHAT = "czat-hoa-lan.txt"
SHOWN = "czat-…-lan.txt"
TAG = {"id": "t1", "document": CHAT, "page": 1, "quote": "spoke of a garden", "element": "pl.189a.means.3_deceit",
       "stance": "supports", "count": "c1", "defendant": "d1", "victim": "v1"}  # fmt: skip
EVENT = {"id": "e1", "when": "2022-05-02", "precision": "day", "text": "A chat", "persons": ["v1"], "tags": ["t1"]}


def found(text: str, name: str = "Hoa") -> bool:
    """Whether a text names somebody; the keyed hashes say the same."""
    secret = b"k" * KEY_BYTES
    hashes = Matcher(HashedBook(hashed(keys_of([Protected(names=(name,))]), secret), secret))
    open_ones = leaks([text], [name])
    assert bool(hashes.find(text)) == bool(open_ones)
    return bool(open_ones)


@pytest.mark.parametrize(
    "text",
    [
        CHAT,
        f"zob. ({CHAT}, 3)",
        "czat_hoa_lan.PDF",
        "a czat.hoa.docx b",
        "czat hoa lan.txt, 4",
        "akta/hoa/czat.txt",
        "zdjęcie-hoa (1).jpg",
        "hoa.xlsx",
    ],
)
def test_a_short_name_is_found_in_the_name_of_a_document(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "hoa",
        "hoa, czat.txt",
        "khoa-lan.txt",
        "hoan-lan.txt",
        "www.hoa.pl",
        "mua hoa.Potem nic",
        "nó mua hoa hôm qua, xem hop-dong.pdf nhé",
        "hoa: czat.txt",
        "mua hoa\nczat.txt",
    ],
)
def test_an_ordinary_word_beside_a_document_names_nobody(text: str) -> None:
    assert not found(text)


def test_a_month_in_the_name_of_a_document_names_nobody() -> None:
    assert not found("raport-maj-2023.pdf", "Maj")


def test_a_long_word_without_an_end_is_searched_in_no_time() -> None:
    assert not leaks(["hoa " + "x-" * 200_000], ["Hoa"])


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    store_document(case_with_pages, CHAT, "They spoke of a garden.")
    victim = {**VICTIM, "protected": True, "aliases": ["Hoa"]}
    records.apply(case_with_pages, file_of(persons=[victim, DEFENDANT], counts=[COUNT]))
    records.apply(case_with_pages, file_of(tags=[TAG], events=[EVENT]))
    return case_with_pages


def words_of(path: Path) -> str:
    """All that stands in a file, as text."""
    if path.suffix == ".pdf":
        document = PdfDocument(path)
        told = "\n".join(page.get_textpage().get_text_range() for page in document)
        told += "\n".join(mark.get_title() for mark in document.get_toc())
        document.close()
        return told
    if path.suffix == ".csv":
        return path.read_text(encoding="utf-8-sig")
    with zipfile.ZipFile(path) as package:
        return "\n".join(f"{name} {package.read(name).decode('utf-8', 'replace')}" for name in package.namelist())


@pytest.mark.parametrize("user", ["judge", "clerk"])
def test_no_paper_names_her_by_a_document_and_none_is_stopped(
    case: Case, tmp_path: Path, reopened: Callable[..., Case], user: str
) -> None:
    one = reopened(case, user)
    assert code_of(release, one, tmp_path / "x.txt", CHAT.encode(), what="letter") == "leak.found"
    made = [
        tmp_path / name
        for name in ("l.csv", "l.docx", "c.xlsx", "e.docx", "h.docx", "h.csv", "b.pdf", "q.qdpx", "k.csv")
    ]
    reports.write_report(one, "ledger", made[0])
    reports.write_report(one, "ledger", made[1])
    reports.write_report(one, "chronology", made[2])
    evidence_list.write_list(one, made[3])
    hit_report.write_hits(one, "garden", made[4])
    hit_report.write_hits(one, "garden", made[5])
    spec = {"sections": [{"title": "A", "documents": [CHAT]}]}
    bundles.build(one, bundles.read_spec(spec), made[6])
    exchange_qdpx.export(one, made[7])
    reports.write_custody(one, resolve(one, CHAT).id, made[8])
    package = Choice("party", documents=(CHAT,), label="the defence")
    exchange_write.write(one, tmp_path / "p.jdx", package, PASSPHRASE, cost=CHEAP)
    for path in made:
        told = words_of(path)
        assert "hoa" not in told.casefold(), path.name
        assert "czat-…-lan" in told, path.name


def test_who_may_know_reads_the_name_in_full(case: Case) -> None:
    assert DocumentNames(case, Recipient.AUTHORITY).into(f"({CHAT}, 1)") == f"({CHAT}, 1)"
    assert DocumentNames(case).into(f"({CHAT}, 1)") == f"({SHOWN}, 1)"
    assert DocumentNames(case).shown("czat hoa lan") == "czat … lan"


def test_a_document_with_blanks_in_its_name_is_known_by_it(case: Case) -> None:
    store_document(case, "czat z hoa o lan.txt", "nothing")
    assert DocumentNames(case).into("w: czat z hoa o lan.txt, k. 3") == "w: czat z … o lan.txt, k. 3"
