"""The one stylesheet. Views mark their widgets with the property `kind`; nothing else carries style.

Kinds. Labels: `display`, `title`, `heading`, `quiet`, `small`, `warn`, `key`, `role`. Buttons: `primary`, `chip`
(checkable), `flat`, `link`, `undo`, `status`. Frames: `pane` (card ground, hairline at the right), `pane-right`, `bar`,
`card` (outlined), `banner`, `float`, `line`, `topbar`, `statusline`, `nav`. Widgets: `paper`.
"""

from collections.abc import Callable

from judgedesk.ui.shell.colours import Colours

Px = Callable[[float], int]


def stylesheet(colours: Colours, px: Px) -> str:
    """The stylesheet for a palette; `px` turns lengths of the 100 % design into the present zoom."""
    return "\n".join(
        (
            _ground(colours, px),
            _labels(colours, px),
            _buttons(colours, px),
            _fields(colours, px),
            _lists(colours, px),
            _bars(colours, px),
            _frames(colours, px),
        )
    )


def _ground(c: Colours, px: Px) -> str:
    return f"""
QWidget {{ color: {c.ink}; }}
QMainWindow, QDialog, QWidget[kind="paper"] {{ background: {c.paper}; }}
QToolTip {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.edge}; padding: {px(4)}px {px(6)}px; }}
QSplitter::handle {{ background: {c.hairline}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QSplitter::handle:hover {{ background: {c.accent}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
"""


def _labels(c: Colours, px: Px) -> str:
    return f"""
QLabel {{ background: transparent; }}
QLabel[kind="title"] {{ font-size: {px(16)}px; font-weight: 600; }}
QLabel[kind="display"] {{ font-size: {px(22)}px; font-weight: 600; }}
QLabel[kind="heading"] {{ font-weight: 600; }}
QLabel[kind="quiet"] {{ color: {c.quiet}; }}
QLabel[kind="small"] {{ color: {c.quiet}; font-size: {px(12)}px; }}
QLabel[kind="warn"] {{ color: {c.warn}; }}
QLabel[kind="key"] {{ color: {c.quiet}; background: {c.card}; font-size: {px(11)}px;
  border: 1px solid {c.edge}; border-bottom-width: 2px; border-radius: {px(4)}px; padding: 0 {px(5)}px; }}
QLabel[kind="role"] {{ background: {c.white}; border: 1px solid {c.edge}; border-radius: {(px(22) + 2) // 2}px;
  padding: 0 {px(10)}px; min-height: {px(22)}px; max-height: {px(22)}px; }}
"""


def _buttons(c: Colours, px: Px) -> str:
    pad, tall = px(11), px(26)
    return f"""
QPushButton {{ background: {c.card}; border: 1px solid {c.edge}; border-radius: {px(6)}px;
  padding: 0 {pad}px; min-height: {tall}px; }}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:pressed {{ background: {c.selection}; }}
QPushButton:focus {{ border: 2px solid {c.focus}; padding: 0 {pad - 1}px; min-height: {tall - 2}px; }}
QPushButton:disabled {{ color: {c.quiet}; border-color: {c.hairline}; }}
QPushButton[kind="primary"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent};
  font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {c.accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {c.ink}; }}
QPushButton[kind="primary"]:disabled {{ background: {c.paper}; color: {c.quiet}; border-color: {c.hairline}; }}
QPushButton[kind="chip"] {{ background: {c.white}; border-radius: {(px(24) + 2) // 2}px; min-height: {px(24)}px; }}
QPushButton[kind="chip"]:hover {{ background: {c.hover}; }}
QPushButton[kind="chip"]:checked {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; }}
QPushButton[kind="chip"]:focus {{ border: 2px solid {c.focus}; min-height: {px(24) - 2}px; }}
QPushButton[kind="chip"]:checked:focus {{ border: 2px solid {c.ink}; }}
QPushButton[kind="undo"] {{ color: {c.quiet}; font-size: {px(12)}px; text-align: right; }}
QPushButton[kind="undo"]:hover {{ color: {c.ink}; }}
QPushButton[kind="flat"], QPushButton[kind="undo"] {{ background: transparent; border: 1px solid transparent;
  padding: 0 {px(7)}px; }}
QPushButton[kind="flat"]:hover, QPushButton[kind="undo"]:hover {{ background: {c.hover}; }}
QPushButton[kind="flat"]:focus, QPushButton[kind="undo"]:focus {{
  border: 2px solid {c.focus}; padding: 0 {px(7) - 1}px; }}
QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent; color: {c.accent};
  padding: 0 {px(4)}px; text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {c.focus}; padding: 0 {px(4) - 1}px; }}
QPushButton[kind="status"] {{ background: transparent; border: 1px solid {c.edge}; font-size: {px(12)}px;
  min-height: {px(22)}px; padding: 0 {px(8)}px; }}
QPushButton[kind="status"]:hover {{ background: {c.hover}; }}
QPushButton[kind="status"]:focus {{ border: 2px solid {c.focus}; min-height: {px(22) - 2}px;
  padding: 0 {px(8) - 1}px; }}
"""


def _fields(c: Colours, px: Px) -> str:
    pad, tall = px(9), px(28)
    return f"""
QLineEdit, QComboBox {{ background: {c.white}; border: 1px solid {c.field}; border-radius: {px(6)}px;
  padding: 0 {pad}px; min-height: {tall}px;
  selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QLineEdit:focus, QComboBox:focus {{ border: 2px solid {c.focus}; padding: 0 {pad - 1}px; min-height: {tall - 2}px; }}
QLineEdit:disabled, QComboBox:disabled {{ background: {c.paper}; color: {c.quiet}; border-color: {c.hairline}; }}
QLineEdit {{ placeholder-text-color: {c.quiet}; }}
QComboBox {{ padding: 0 {pad + 2}px; }}
QComboBox:focus {{ padding: 0 {pad + 1}px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox::drop-down {{ border: none; width: {px(24)}px; }}
QComboBox QAbstractItemView {{ background: {c.card}; border: 1px solid {c.edge};
  selection-background-color: {c.selection}; selection-color: {c.ink}; outline: none; }}
QPlainTextEdit, QTextEdit {{ background: {c.white}; border: 1px solid {c.edge}; border-radius: {px(6)}px;
  padding: {px(6)}px; selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {c.focus}; padding: {px(6) - 1}px; }}
"""


def _lists(c: Colours, px: Px) -> str:
    return f"""
QTableView, QListView, QTreeView {{ background: {c.white}; border: none; outline: none;
  selection-background-color: {c.selection}; selection-color: {c.ink}; gridline-color: {c.hairline}; }}
QTableView {{ border: 1px solid {c.hairline}; border-radius: {px(6)}px; }}
QTableView:focus {{ border: 1px solid {c.focus}; }}
QTreeView {{ border: 1px solid {c.hairline}; }}
QTreeView:focus {{ border: 1px solid {c.focus}; }}
QTableView::item {{ padding: 0 {px(10)}px; border: none; border-bottom: 1px solid {c.hairline}; }}
QTableView::item:selected {{ background: {c.selection}; color: {c.ink}; }}
QHeaderView {{ background: {c.card}; border: none;
  border-top-left-radius: {px(6)}px; border-top-right-radius: {px(6)}px; }}
QHeaderView::section {{ background: transparent; color: {c.quiet}; border: none; border-bottom: 1px solid {c.hairline};
  padding: 0 {px(10) + 3}px; min-height: {px(30)}px; font-weight: 600; }}
QHeaderView::section:hover {{ color: {c.ink}; }}
QHeaderView::down-arrow, QHeaderView::up-arrow {{ width: 0px; height: 0px; }}
QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}px; margin: 0; }}
QScrollBar::handle {{ background: {c.edge}; border-radius: {px(3)}px; margin: {px(3)}px; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}px; }}
QScrollBar::handle:hover {{ background: {c.quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _bars(c: Colours, px: Px) -> str:
    return f"""
QProgressBar {{ background: {c.hairline}; border: none; border-radius: {px(2)}px;
  max-height: {px(4)}px; min-height: {px(4)}px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: {px(2)}px; }}
"""


def _frames(c: Colours, px: Px) -> str:
    radius = px(6)
    return f"""
QFrame[kind="topbar"] {{ background: {c.card}; border: none; border-bottom: 1px solid {c.hairline}; }}
QFrame[kind="statusline"] {{ background: {c.card}; border: none; border-top: 1px solid {c.hairline}; }}
QFrame[kind="nav"] {{ background: {c.nav}; border: none; border-right: 1px solid {c.hairline}; }}
QFrame[kind="pane"] {{ background: {c.card}; border: none; border-right: 1px solid {c.hairline}; }}
QFrame[kind="pane-right"] {{ background: {c.card}; border: none; border-left: 1px solid {c.hairline}; }}
QFrame[kind="bar"] {{ background: {c.card}; border: none; border-bottom: 1px solid {c.hairline}; }}
QFrame[kind="card"] {{ background: {c.card}; border: 1px solid {c.hairline}; border-radius: {radius}px; }}
QFrame[kind="float"] {{ background: {c.card}; border: 1px solid {c.edge}; border-radius: {radius}px; }}
QFrame[kind="banner"] {{ background: {c.warn_pale}; border: none; border-left: 3px solid {c.warn_line}; }}
QFrame[kind="line"] {{ background: {c.hairline}; border: none; max-height: 1px; min-height: 1px; }}
"""
