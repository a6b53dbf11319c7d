"""The grid in sentences: where passages stand for an injured party, what findings amount to, usual means of proof."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from judgedesk.app.grid import Band, Branch, Column, ElementRow, Sheet, Standing, Tally
from judgedesk.domain.evidence import Below
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.words import Words


def passages_said(column: Column, person: str, bands: Sequence[Band], words: Words) -> str:
    """Where passages stand: it speaks of passages, never of proof."""
    translate = QCoreApplication.translate
    if column.coverage == "covered":
        return translate("Grid", "{person}: each group has a passage").format(person=person)
    if column.coverage == "disputed":
        said = translate(
            "Grid", "{person}: each group has a passage for a child; for an adult nothing tagged for: {rows}"
        )
    else:
        said = translate("Grid", "{person}: nothing tagged for: {rows}")
    return said.format(person=person, rows=", ".join(_named(set(column.open), bands, words)))


def tally_said(tally: Tally) -> str:
    """A total in words."""
    said = QCoreApplication.translate("Grid", "{supports} for · {contradicts} against · {context} context")
    return said.format(supports=tally.supports, contradicts=tally.contradicts, context=tally.context)


def _named(rows: set[str], bands: Sequence[Band], words: Words) -> list[str]:
    """Rows by their short names; where a band's rows are alternatives, the band's name for all of them."""
    said = []
    for band in bands:
        named = [row for row in band.elements if row.id in rows]
        if len(named) == 1:
            said.append(words.of(named[0].short))
        elif named:
            said.append(words.of(band.heading))
    return said


def standing_said(standing: Standing, found: Mapping[str, str], bands: Sequence[Band], words: Words) -> str:
    """What the findings amount to under the law, where there are any, and what consent matters by them.

    `found` are the states of findings by row, empty for none.
    """
    branches = standing.branches
    if len(branches) == 1:
        return _branch_said(branches[0], found, bands, words)
    lines = [f"{_age_said(branch.ages)}: {_branch_said(branch, found, bands, words)}" for branch in branches]
    return "\n".join(lines)


def _branch_said(branch: Branch, found: Mapping[str, str], bands: Sequence[Band], words: Words) -> str:
    translate = QCoreApplication.translate
    if not any(found.values()):
        said = ""
    elif branch.truth is True:
        said = translate("Grid", "On these findings the elements are found.")
    elif branch.truth is False:
        said = translate("Grid", "On these findings an element is not found.")
    else:
        met = [band for band in bands if band.rule and any(found.get(row.id) == "proved" for row in band.elements)]
        settled = {row.id for band in met for row in band.elements}
        rows = {row.id for row in branch.without if row.id not in settled}
        without = ", ".join(_named(rows, bands, words))
        said = translate("Grid", "The findings decide nothing yet.")
        if without:
            said += " " + translate("Grid", "Without a finding: {rows}.").format(rows=without)
    consent = {
        "child": translate("Grid", "Consent does not matter: a child."),
        "means": translate("Grid", "Consent does not matter: a means is found."),
        "open": translate("Grid", "Consent does not matter once a means is found."),
    }.get(branch.consent or "", "")
    return f"{said} {consent}".strip()


def _age_said(ages: Mapping[Below, bool]) -> str:
    translate = QCoreApplication.translate
    if ages.get("under_14"):
        return translate("Grid", "If under 14")
    if ages.get("child"):
        return translate("Grid", "If under 18")
    return translate("Grid", "If under 21") if ages.get("under_21") else translate("Grid", "If an adult")


def proof_said(sheet: Sheet, row: ElementRow, column: Column, role: Role, words: Words) -> str:
    """Usual means of proof of a row without a passage for it; for a prosecutor's desk only."""
    at = sheet.places[sheet.row_at[row.id]]
    if role is not Role.PROSECUTOR or column.supports[at] or column.applies[at] is False:
        return ""
    element = sheet.law.elements[at]
    proof = element.proof or sheet.law.proof.get(element.kind)
    if proof is None:
        return ""
    usual = QCoreApplication.translate("Grid", "Usual means of proof: {proof}")
    return usual.format(proof=words.of({"en": proof.en, "pl": proof.pl}))
