"""What the sections of money and calls share."""

from judgedesk.ui.shell.commands import Command
from judgedesk.ui.views.sided_section import SidedSection
from judgedesk.ui.widgets.moneyhead import MoneyHead


class MoneySection(SidedSection):
    """A section of the place."""

    head_type = MoneyHead
    depends_on = frozenset({"tables", "persons", "documents"})

    def commands(self) -> list[Command]:
        """Nothing beside what stands in the view."""
        return []
