"""The form of an error's wording."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ErrorText:
    """Three sentences, with ``{fact}`` in braces until they are filled."""

    what: str
    why: str
    next: str

    @property
    def line(self) -> str:
        """All three in a row."""
        return " ".join(part for part in (self.what, self.why, self.next) if part)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text for translation and returns it."""
    return text
