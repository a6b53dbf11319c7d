"""What the sections of papers share."""

from judgedesk.ui.shell.commands import Command
from judgedesk.ui.views.sided_section import SidedSection
from judgedesk.ui.widgets.papershead import PapersHead


class PaperSection(SidedSection):
    """A section of the place."""

    head_type = PapersHead
    depends_on = frozenset({"documents", "records", "tags", "persons", "counts"})

    def commands(self) -> list[Command]:
        """Nothing beside what stands in the view."""
        return []
