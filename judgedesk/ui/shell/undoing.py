"""What undo and redo would do, by name."""

from collections.abc import Mapping

from judgedesk.app.casefile import Case
from judgedesk.app.law import indicators, measures, packs
from judgedesk.app.tagging import Act, redo_label, undo_label
from judgedesk.law.citing import shown

Named = tuple[Act, Mapping[str, str]]
"""An act, and the short name of its element by language."""


def next_acts(case: Case) -> tuple[Named | None, Named | None]:
    """What undo and what redo would do, nothing where the case is only read; called on a reader thread."""
    if not case.writable:
        return None, None
    return _named(undo_label(case)), _named(redo_label(case))


def _named(act: Act | None) -> Named | None:
    if act is None:
        return None
    element, measure = act.facts.get("element", ""), act.facts.get("measure", "")
    if measure:
        known = measures().measures.get(measure)
        basis = known.basis if known is not None else measure
        return act, {"en": basis, "pl": shown(basis, "pl")}
    if not element:
        return act, {}
    row, tick = packs().elements.get(element), indicators().indicators.get(element)
    text = row.short if row is not None else tick.label if tick is not None else None
    return act, {"en": text.en, "pl": text.pl} if text is not None else {"en": element, "pl": element}
