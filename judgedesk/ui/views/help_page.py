"""A page of the manual as it is read: Markdown in the desk's fonts and colours, pictures fitted, nothing fetched."""

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from judgedesk.places import resources
from judgedesk.ui.shell.theme import Theme

_TEXT = 14
"""Height of ordinary text, px at 100 %."""
_HEADS = {1: 22, 2: 16}
_WIDEST = 760
"""Widest column of text and pictures, px at 100 %."""
_TALL = 900 / 1440
"""Height of a picture to its width."""


class HelpPage(QTextBrowser):
    """Shows one page at a time. `followed(str)`: a link of the manual was chosen, ``page#anchor``."""

    followed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.pictures: dict[str, QImage] = {}
        self._marked, self.scale = "", 1.0
        self._anchors: tuple[str, ...] = ()
        self._places: Mapping[str, int] = {}
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        # A bar that comes and goes would change the width while the page is being laid out.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.timeout.connect(self.lay_out)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(lambda url: self.followed.emit(url.toString()))

    def show_text(self, markdown: str, anchors: tuple[str, ...]) -> None:
        """Shows a page; its second headings are the parts whose anchors are given, in order."""
        self._marked, self._anchors = markdown, anchors
        self.lay_out()

    def lay_out(self) -> None:
        """Sets the text anew, in the present size and colours; the place that is read stays."""
        at = self.verticalScrollBar().value() / max(1, self.verticalScrollBar().maximum())
        self.document().clear()  # pictures are fitted anew
        margin = max(self._theme.px(28), (self.viewport().width() - self._theme.px(_WIDEST)) // 2)
        dress(self.document(), self._marked, self._theme, self.scale, margin)
        heads = [block for block in _blocks(self.document()) if block.blockFormat().headingLevel() == 2]
        self._places = {anchor: block.position() for anchor, block in zip(self._anchors, heads, strict=False)}
        self.verticalScrollBar().setValue(round(at * self.verticalScrollBar().maximum()))

    def go_to(self, anchor: str) -> None:
        """Brings a part to the top, and the caret of a screen reader into it; without an anchor the whole page."""
        cursor = self.textCursor()
        cursor.setPosition(self._places.get(anchor, 0))
        self.setTextCursor(cursor)
        top = self.document().documentLayout().blockBoundingRect(cursor.block()).top() if anchor else 0
        self.verticalScrollBar().setValue(round(top) - self._theme.px(12) if anchor else 0)

    @property
    def missing(self) -> list[str]:
        """Pictures of the page that were not loaded yet."""
        names = {
            piece.charFormat().toImageFormat().name()
            for block in _blocks(self.document())
            for piece in _pieces(block)
            if piece.charFormat().isImageFormat()
        }
        return sorted(names - self.pictures.keys())

    def put_pictures(self, pictures: Mapping[str, QImage]) -> None:
        """Pictures have been loaded; their room was kept free."""
        self.pictures |= pictures
        if pictures:
            self.lay_out()

    def forget_pictures(self) -> None:
        """They are of another language."""
        self.pictures.clear()

    def loadResource(self, _kind: int, name: QUrl | str) -> Any:
        """Only the manual's own pictures; anything else is nothing."""
        wide = round(self._column())
        image = self.pictures.get(name.toString() if isinstance(name, QUrl) else name)
        if image is None:
            empty = QImage(QSize(wide, round(wide * _TALL)), QImage.Format.Format_ARGB32_Premultiplied)
            empty.fill(Qt.GlobalColor.transparent)
            return empty
        return image.scaledToWidth(min(wide, image.width()), Qt.TransformationMode.SmoothTransformation)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab leaves the page; from link to link goes `next_link`."""
        return QWidget.focusNextPrevChild(self, next)

    def next_link(self, steps: int) -> None:
        """Marks the next link (positive) or the one before; Enter follows it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        super().focusNextPrevChild(steps > 0)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column of text stays in the middle, and pictures within it."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self._marked:
            self._resized.start(0)

    def _column(self) -> float:
        px = self._theme.px
        return max(120, min(px(_WIDEST), self.viewport().width() - px(56)) - px(8))


def load_pictures(language: str, names: list[str]) -> dict[str, QImage]:
    """The manual's pictures by name; what can't be read is left out. For a worker thread."""
    wide = 1440
    found = {}
    for name in names:
        image = QImage(str(resources("help", "pictures", language, name)))
        if not image.isNull():
            found[name] = image.scaledToWidth(min(wide, image.width()), Qt.TransformationMode.SmoothTransformation)
    return found


def dress(document: QTextDocument, markdown: str, theme: Theme, scale: float = 1.0, margin: int = 0,
          dense: bool = False) -> None:  # fmt: skip
    """Puts Markdown into a document and gives it the desk's look.

    `margin` in px stands at both sides; `dense` is for paper: lines and rows of tables stand closer.
    """
    base = theme.font(_TEXT * scale)
    document.setDefaultFont(base)
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    frame = document.rootFrame().frameFormat()
    frame.setLeftMargin(margin)
    frame.setRightMargin(margin)
    frame.setTopMargin(theme.px(18))
    frame.setBottomMargin(theme.px(28))
    document.rootFrame().setFrameFormat(frame)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in list(_blocks(document)):
        _dress_block(block, theme, scale, dense)
    for frame_inside in document.rootFrame().childFrames():
        if isinstance(frame_inside, QTextTable):
            _dress_table(frame_inside, theme, 2 if dense else 6)
    cursor.endEditBlock()


def _dress_block(block: QTextBlock, theme: Theme, scale: float, dense: bool) -> None:
    level = block.blockFormat().headingLevel()
    in_table = QTextCursor(block).currentTable() is not None
    shape = QTextBlockFormat()
    shape.setLineHeight(110 if dense else 135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    shape.setTopMargin(theme.px(18) if level == 2 else 0)
    tight = 0 if in_table or dense else 4
    shape.setBottomMargin(theme.px(tight if in_table or block.textList() is not None else 8))
    if all(piece.charFormat().isImageFormat() for piece in _pieces(block)):
        shape.setLineHeight(100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if dense or not in_table:
        QTextCursor(block).mergeBlockFormat(shape)
    for piece in list(_pieces(block)):
        form = piece.charFormat()
        if form.isImageFormat():
            continue
        if level:
            look = QTextCharFormat(form)
            look.setFont(theme.font(_HEADS.get(level, _TEXT) * scale, 600))
        elif form.fontFixedPitch():
            look = QTextCharFormat(form)
            look.setFont(theme.font(_TEXT * scale * 0.93))
            look.setFontFixedPitch(False)
            look.setBackground(QBrush(QColor(theme.colours.selection)))
        elif form.isAnchor():
            look = QTextCharFormat(form)
            look.setForeground(QColor(theme.colours.accent))
            look.setFontUnderline(True)
        else:
            continue
        _over(block, piece).setCharFormat(look)


def _dress_table(table: QTextTable, theme: Theme, padding: int) -> None:
    look = table.format()
    look.setBorder(1)
    look.setBorderBrush(QBrush(QColor(theme.colours.hairline)))
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderCollapse(True)
    look.setCellPadding(theme.px(padding))
    look.setCellSpacing(0)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    look.setColumnWidthConstraints([])
    look.setTopMargin(theme.px(4))
    look.setBottomMargin(theme.px(10))
    table.setFormat(look)
    heading = QTextCharFormat()
    heading.setFontWeight(QFont.Weight.DemiBold)
    heading.setForeground(QColor(theme.colours.quiet))
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(heading)


def _over(block: QTextBlock, piece: QTextFragment) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(piece.position())
    cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _pieces(block: QTextBlock) -> Iterator[QTextFragment]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1
