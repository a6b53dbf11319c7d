"""Files of every format, known word for word, go through the whole desk: nothing is lost and every word is found.

The long form with all files and figures: ``python tests/truth/measure.py --out DIR``.
"""

import pytest
from measure import RECALL, Scores, floors, measured

from judgedesk.app import ocr

SCANNED = {"pol", "eng", "vie"} <= set(ocr.engine().languages)


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> Scores:
    """The short set, imported, read and compared."""
    return measured(tmp_path_factory.mktemp("truth"), short=True)[0]


def test_no_file_is_lost(scores):
    assert sum(row.files for row in scores.rows.values()) > 150
    assert scores.lost == 0


def test_every_word_of_every_format_is_stored_where_it_stands(scores):
    recalls = {form: row.text.recall for form, row in scores.rows.items()}
    assert len(recalls) > 40
    assert {form: recall for form, recall in recalls.items() if recall < RECALL} == {}


def test_files_lie_in_the_files_they_came_out_of(scores):
    right, total = scores.parents
    assert right == total > 50


def test_every_file_is_found_by_its_words(scores):
    found, total = scores.searched
    assert found == total > 100


def test_the_ledger_adds_up_and_every_byte_is_as_committed(scores):
    assert scores.ledger == []
    assert scores.verify == []


@pytest.mark.skipif(not SCANNED, reason="Tesseract's languages pol, eng and vie are not all installed")
def test_scans_are_read_and_nothing_falls_short(scores):
    assert sum(row.scanned_pages for row in scores.rows.values()) >= 6
    assert floors(scores, scanned=True) == []
    assert scores.shortfalls == []
