"""What the sections of the place of remand have in common."""

from judgedesk.ui.views.sided_section import SidedSection
from judgedesk.ui.widgets.libertyhead import LibertyHead


class LibertySection(SidedSection):
    """A section of the place."""

    head_type = LibertyHead
    depends_on = frozenset({"records", "persons", "counts", "diary"})
