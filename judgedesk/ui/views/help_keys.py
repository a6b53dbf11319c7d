"""The sheet of keys: every command that has one, by place, in the present language."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from judgedesk.app import manual
from judgedesk.ui.shell.commands import Command, keys_said

Groups = Iterable[tuple[str, Iterable[Command]]]
"""Name of a place, and its commands."""


def sheet(title: str, groups: Groups) -> str:
    """The sheet as Markdown, a list for each place; what has no key is left out, and so is what stood before."""
    lines, told = [f"# {title}", ""], set[tuple[str, str]]()
    for name, commands in groups:
        rows = []
        for command in commands:
            if command.keys and (command.id, command.shortcut) not in told:
                told.add((command.id, command.shortcut))
                rows.append(f"- `{_every(command)}` {_plain(command.text())}")
        if rows:
            lines += [f"## {name}", "", *rows, ""]
    return "\n".join(lines)


def _every(command: Command) -> str:
    return ", ".join(_unbroken(keys_said(keys)) for keys in command.keys)


def _plain(text: str) -> str:
    """Words that Markdown would read as its own signs."""
    for sign in ("\\", "|", "*", "_", "[", "]", "<", ">", "`", "#"):
        text = text.replace(sign, "\\" + sign)
    return text


def _unbroken(keys: str) -> str:
    return keys.replace(" ", "\u00a0")


def key_of(identifier: str, live: Mapping[str, Command]) -> str:
    """The first key of a command as it stands on a keycap: that of the running window, else the one noted."""
    command = live.get(identifier)
    if command is not None and command.keys:
        return _unbroken(command.key_text)
    noted = manual.keys().get(identifier, "").split("; ")[0]
    if not noted:
        return QCoreApplication.translate("HelpView", "no key")
    return _unbroken(keys_said(QKeySequence(noted)))
