"""What the next key would do in the reader, in a line or two."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from judgedesk.ui.reader.marks import Mark

_LONGEST = 90


class TagHint(QLabel):
    """Says one thing at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "small")
        self.setWordWrap(True)

    def say_no_counts(self) -> None:
        """There is nothing to tag to."""
        self.setText(self.tr("The case has no counts yet; passages are tagged to the elements of a count."))

    def say_read_only(self) -> None:
        """Nothing can be tagged."""
        self.setText(self.tr("The case is open for reading only."))

    def ask_key(self, row: str) -> None:
        """A row is to get another key."""
        said = self.tr("Press the key that is to tag “{row}”. Backspace: its usual key. Esc: as it is.")
        self.setText(said.format(row=row))

    def ask_change(self, mark: Mark) -> None:
        """A tag is to be changed."""
        said = self.tr("Change “{mark}”: key of a row, S A C, + and a number, or a person. R: the next tag. Esc: not.")
        self.setText(said.format(mark=f"{mark.element} {mark.sign}"))

    def ask_person(self, typed: str) -> None:
        """A passage is to be given to another person."""
        self.setText(self.tr("The same passage also for: {typed}…").format(typed=typed or "P-"))

    def ask_passage(self) -> None:
        """A row was pressed, and nothing is selected."""
        self.setText(self.tr("Select a passage of the page first; then press the key again."))

    def say_passage(self, passage: str, marks: Sequence[Mark]) -> None:
        """What is selected, else what can be done with the tag here, else how to begin."""
        quote = " ".join(passage.split())
        if quote:
            short = quote if len(quote) <= _LONGEST else f"{quote[:60]} … {quote[-24:]}"
            self.setText(self.tr("“{quote}”").format(quote=short))
        elif marks:
            keys = self.tr("R changes this tag, Shift and a key adds a row, + and a number a person.")
            ends = self.tr("[ ] { } move its ends, Delete removes it.")
            self.setText(f"{keys} {ends}")
        else:
            self.setText(self.tr("Select a passage, or draw a part of a scan with B; then press the key of a row."))

    def say_unknown(self, number: str) -> None:
        """Nobody here has that number."""
        self.setText(self.tr("P-{number} is not in this count; nothing was given.").format(number=number))

    def say_unclear(self, word: str) -> None:
        """A word of the line can't be understood."""
        said = self.tr("“{word}” names nothing here, or several things. Nothing was done.")
        self.setText(said.format(word=word))

    def say_meant(self, parts: Sequence[str], note: str) -> None:
        """What Enter would do, said while the line is typed."""
        noted = [self.tr("note: {note}").format(note=note)] if note else []
        self.setText("↵ " + " · ".join([*parts, *noted]))
