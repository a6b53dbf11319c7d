"""Why a page has no text, or not all of it, in the line above it."""

from PySide6.QtWidgets import QWidget

from judgedesk.app.reading import PageView
from judgedesk.app.recordings import NO_TRANSCRIPT
from judgedesk.domain.errors import UserError
from judgedesk.ui.reader.source import NAMED, PICTURED
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.emptystate import EmptyState


class Why(Banner):
    """A banner where something failed, a calm line where the page only waits or is blank."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent, closable=False)

    def say(self, page: PageView) -> None:
        """Says it of a page, or goes away where there is nothing to say. Of transcripts the strip below speaks."""
        self._look("banner" if page.source == "failed" else "bar")
        if page.source == "none" and not page.text and page.kind in PICTURED:
            self.show_text(
                self.tr("This page has no text yet."),
                self.tr("It is a picture; its letters have not been recognised (OCR)."),
                self.tr("It can be read here. It will be found by search, and can be tagged, once OCR has reached it."),
            )
        elif page.reason == "page.blank":
            self.show_text(self.tr("This page is blank."))
        elif page.reason and page.reason != NO_TRANSCRIPT:
            self.show_error(UserError(page.reason))
        elif page.source == "failed":
            self.show_text(
                self.tr("The text of this page could not be read."),
                self.tr("The ledger gives the reason."),
                self.tr("Read it here, or import the file again from a better copy."),
            )
        else:
            self.clear()

    def say_level(self) -> None:
        """There was nothing to straighten."""
        self._look("bar")
        self.show_text(self.tr("The lines of this page are level already."))

    def say_failure(self, error: UserError) -> None:
        """Something about the page went wrong just now."""
        self._look("banner")
        self.show_error(error)

    def _look(self, kind: str) -> None:
        self.setProperty("kind", kind)
        self.style().polish(self)


class NoPage(EmptyState):
    """What stands where no page is."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def say_why(self, error: UserError | None) -> None:
        """Says why the last page could not be shown, or how to begin."""
        if error is not None:
            text, name = self._words.error(error), error.facts.get(NAMED)
            below = " ".join(part for part in (text.why, text.next) if part)
            self.say(text.what, f"{name}\n{below}" if name else below)
        else:
            self.say(
                self.tr("No page is open"),
                self.tr("Choose a result on the left, or a document, and its page will stand here."),
            )
