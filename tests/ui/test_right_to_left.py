"""Documents written from right to left: shown so, read out so, and marked where the words stand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor

from judgedesk.language.fold import fold
from judgedesk.ui.reader.textpane import TextPane

PAGES = {
    "ar": ("قال الشاهد إن جواز سفره أُخذ منه.\nThe witness: passport taken 12.03.2022.", "جواز"),
    "he": ("העד אמר שהדרכון שלו נלקח ממנו.\nThe witness: passport taken.", "שהדרכון"),
}


@pytest.mark.parametrize("language", PAGES)
def test_a_page_from_right_to_left_is_laid_out_marked_and_read_in_order(qtbot, theme, language):
    text, word = PAGES[language]
    pane = TextPane(theme)
    qtbot.addWidget(pane)
    pane.resize(600, 300)
    pane.lay(text)
    pane.show()
    first, second = pane.document().firstBlock(), pane.document().firstBlock().next()
    assert first.textDirection() == Qt.LayoutDirection.RightToLeft
    assert second.textDirection() == Qt.LayoutDirection.LeftToRight
    at = text.index(word)
    pane.mark((), [(at, at + len(word))])
    found = [one.cursor.selectedText() for one in pane.extraSelections()]
    assert word in found
    before, inside, after = (_left(pane, place) for place in (0, at, at + len(word)))
    assert before > inside > after  # the line begins at the right
    spoken = QAccessible.queryAccessibleInterface(pane).textInterface()
    assert spoken.text(at, at + len(word)) == word
    line = text.index("The")
    assert _left(pane, line) < _left(pane, line + 11)


def test_a_word_is_found_whatever_its_vowel_signs():
    assert fold("أُخذ") == fold("أخذ")
    assert fold("דַּרְכּוֹן") == fold("דרכון")


def _left(pane: TextPane, place: int) -> int:
    cursor = QTextCursor(pane.document())
    cursor.setPosition(place)
    return pane.cursorRect(cursor).left()
