"""What the sections of the place of remand have in common."""

from judgedesk.ui.views.sided_section import SidedSection
from judgedesk.ui.widgets.trialhead import TrialHead


class LibertySection(SidedSection):
    """A section of the place."""

    head_type = TrialHead
    depends_on = frozenset({"records", "persons", "counts", "diary"})
