"""What can be done about a marked page and about the texts of a scanned one, as commands."""

from PySide6.QtCore import QCoreApplication

from judgedesk.ui.reader.reader import Reader
from judgedesk.ui.shell.commands import Command


def verbs(reader: Reader, writable: bool) -> list[Command]:
    """Marking and veiling; switching between the two texts, reading again, going through what OCR is not sure of."""
    translate = QCoreApplication.translate

    def can_switch() -> bool:
        return writable and reader.layers.both

    def can_read() -> bool:
        return writable and reader.is_pictured

    def doubtful() -> bool:
        return reader.is_doubtful

    def marked() -> bool:
        return reader.veil.mark is not None

    def disclose() -> None:
        if reader.page is not None:
            reader.disclose.mark("read", reader.page.name, document=reader.page.document)

    return [
        *reader.aids.commands(),
        Command("reader.disclosed", lambda: translate("ReaderVerbs", "Read today at the trial"), disclose, "Ctrl+D",
                lambda: writable and reader.page is not None),
        Command("reader.mark", lambda: translate("ReaderVerbs", "Mark the page or document as sensitive…"),
                lambda: reader.veil.offer(reader.page), "Shift+F2", lambda: writable and reader.page is not None),
        Command("reader.veil", lambda: translate("ReaderVerbs", "Show the marked page for now, or veil it again (U)"),
                reader.veil.turn, "", marked),
        Command("reader.unmark", lambda: translate("ReaderVerbs", "Take the mark as sensitive away"),
                reader.veil.unmark, "", lambda: writable and marked()),
        Command("reader.layer", lambda: translate("ReaderVerbs", "Show the other text of the page (own or OCR's)"),
                reader.texts.switch_layer, "Ctrl+Shift+T", can_switch),
        Command("reader.compare", lambda: translate("ReaderVerbs", "Compare both texts of the page"),
                lambda: reader.set_view("layers"), "Ctrl+Shift+B", lambda: reader.layers.both),
        Command("reader.languages", lambda: translate("ReaderVerbs", "Read the document again in other languages…"),
                reader.ask_languages, "Ctrl+R", can_read),
        Command("reader.again", lambda: translate("ReaderVerbs", "Read this page again by OCR"),
                reader.texts.read_again, "Ctrl+Shift+R", can_read),
        Command("reader.unsure", lambda: translate("ReaderVerbs", "Next word of which OCR is not sure"),
                reader.next_unsure, "Ctrl+U", doubtful),
        Command("reader.unsure_before", lambda: translate("ReaderVerbs", "Previous word of which OCR is not sure"),
                reader.last_unsure, "Ctrl+Shift+U", doubtful),
    ]  # fmt: skip
