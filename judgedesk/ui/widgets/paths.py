"""Choosing files and folders: Qt's own dialog, which leaves no list of recent files behind."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_files(parent: QWidget, title: str, chosen: Callable[[list[Path]], None]) -> None:
    """Asks for existing files; `chosen` is called with them unless the user leaves."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
    dialog.open()


def choose_folder(parent: QWidget, title: str, chosen: Callable[[Path], None]) -> None:
    """Asks for an existing folder; `chosen` is called with it unless the user leaves."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()


def choose_target(parent: QWidget, title: str, name: str, kinds: Mapping[str, str],
                  chosen: Callable[[Path], None]) -> None:  # fmt: skip
    """Asks where a file is to be written; `chosen` is called with a path that has one of the endings.

    Args:
        parent: the widget the dialog belongs to.
        title: of the dialog.
        name: proposed, without an ending.
        kinds: endings (``.docx``) and what such a file is called; the first is proposed.
        chosen: what to do with the path.
    """
    endings = list(kinds)
    filters = [f"{said} (*{ending})" for ending, said in kinds.items()]
    dialog = _dialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(filters)
    dialog.setDefaultSuffix(endings[0].removeprefix("."))
    dialog.filterSelected.connect(
        lambda picked: dialog.setDefaultSuffix(endings[filters.index(picked)].removeprefix("."))
    )
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def _dialog(parent: QWidget, title: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    # The system's dialog would remember the case's folder in the user's list of recent files.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    dialog.setDirectory(str(Path.home()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
