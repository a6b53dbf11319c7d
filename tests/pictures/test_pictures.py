"""Pictures of the views: every view, of the wanted size, with something on it."""

import pytest
from PySide6.QtGui import QImage

from judgedesk.ui.pictures import take_pictures


@pytest.mark.parametrize(
    ("language", "theme"), [pytest.param("en", "light", marks=pytest.mark.slow), ("pl", "dark")]
)  # the longer form takes them in the other language, and once more in the same process
def test_every_view_is_pictured(qapp, case, tmp_path, language, theme):
    files = take_pictures(case, tmp_path / "pictures", language, theme, (1366, 768), "passports")
    assert [file.stem for file in files] == [
        "start",
        "home",
        "tour",
        "draft",
        "split",
        "documents",
        "find",
        "facets",
        "forms",
        "grid",
        "grid_all",
        "grid_versions",
        "chronology",
        "count_joined",
        "count_split",
        "comparison",
        "questions_apart",
        "indicators",
        "coverage",
        "compelled",
        "protection",
        "step",
        "measures",
        "disputed_age",
        "alerts",
        "questionings",
        "checklists",
        "redaction",
        "redaction_copy",
        "people",
        "person",
        "ledger",
        "log",
        "hearings",
        "hearings_moving",
        "hearings_all",
        "hearings_list",
        "hearings_witnesses",
        "hearings_elements",
        "hearings_proposals",
        "arranging",
        "arranging_form",
        "running",
        "disclosed",
        "motions",
        "motion",
        "evidence_list",
        "liberty",
        "liberty_hours",
        "liberty_signs",
        "liberty_prolong",
        "diary",
        "service",
        "tables",
        "money",
        "calls",
        "sums",
        "requests",
        "requests_board",
        "requests_incoming",
        "request_entered",
        "request_reply",
        "instrument",
        "request",
        "request_field",
        "request_write",
        "bundle",
        "bundle_made",
        "exchange_write",
        "exchange_review",
        "exchange_desks",
        "users",
        "add_user",
        "recovery",
        "recovery_key",
        "custody",
        "closing",
        "languages",
        "folios",
        "splitting",
        "candidates",
        "outline",
        "contradictions",
        "duplicates",
        "questions",
        "builder",
        "batch",
        "import",
    ]
    images = [QImage(str(file)) for file in files]
    assert {(image.width(), image.height()) for image in images} == {(1366, 768)}
    for image in images:
        colours = {image.pixel(x, y) for x in range(0, 1366, 7) for y in range(0, 768, 5)}
        assert len(colours) > 10
    dark = images[1].pixelColor(700, 60).lightness() < 128
    assert dark == (theme == "dark")
    if language == "en":
        take_pictures(case, tmp_path / "again", "pl", "dark")
