"""Templates of the trial whose content stands in tables: the prosecutor's list of evidence, the form of reasons."""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from pages import field, page

LIST: dict[str, dict[str, str]] = {
    "en": {
        "title": "LIST OF EVIDENCE", "for": "for the main trial, in the case against: {{ accused_list }}",
        "charge": "The act alleged: {{ charge }}",
        "persons": "I. Persons to be summoned to the trial", "called": "Person",
        "documents": "II. Evidence to be taken or read at the trial", "evidence": "Evidence", "folios": "Folios",
        "thesis": "To prove", "none": "none",
        "addresses": "Addresses stand in a separate annex and in no other place.",
        "drafted": "Drafted by JudgeDesk on {{ on }} from the passages tagged and the testimony planned. Check every "
        "line; who proposes evidence decides what it is to prove.",
        "signed": "Prosecutor", "page": "Page ",
        "clerk": "Remove before signing. Legal basis: art. 332 § 1–2, art. 333 § 1–3 KPK – verify in the current text.",
    },
    "pl": {
        "title": "WYKAZ DOWODÓW", "for": "na rozprawę główną, w sprawie przeciwko: {{ accused_list }}",
        "charge": "Zarzucany czyn: {{ charge }}",
        "persons": "I. Osoby, których wezwania żąda oskarżyciel", "called": "Osoba",
        "documents": "II. Dowody, których przeprowadzenia lub odczytania żąda oskarżyciel", "evidence": "Dowód",
        "folios": "Karty", "thesis": "Na okoliczność", "none": "brak",
        "addresses": "Adresy podaje się wyłącznie w odrębnym załączniku.",
        "drafted": "Projekt sporządzono w JudgeDesk dnia {{ on }} z oznaczonych fragmentów i zaplanowanych zeznań. "
        "Każdy wiersz należy sprawdzić; o tezie dowodowej decyduje wnoszący.",
        "signed": "Prokurator", "page": "Strona ",
        "clerk": "Usunąć przed podpisaniem. Podstawa: art. 332 § 1–2, art. 333 § 1–3 k.p.k. – sprawdź w aktualnym "
        "tekście.",
    },
}  # fmt: skip
FORM: dict[str, dict[str, str]] = {
    "en": {
        "title": "REASONS", "sub": "statutory form, file no. {{ file_number }}",
        "facts": "1. FINDINGS OF FACT", "proved": "1.1. Facts held proved", "unproved": "1.2. Facts held not proved",
        "weighing": "2. ASSESSMENT OF THE EVIDENCE", "accepted": "2.1. Evidence on which the facts rest",
        "refused": "2.2. Evidence not accepted in finding the facts",
        "no": "No.", "accused": "Accused", "fact": "Fact", "evidence": "Evidence", "folio": "Folio",
        "to": "Fact no.", "why": "Briefly why it was accepted", "why_not": "Briefly why it was not accepted",
        "open": "Evidence not addressed: passages on elements without a finding", "none": "none recorded",
        "law": "3. LEGAL BASIS OF THE JUDGMENT", "act": "Act alleged",
        "rest": ("4. PENALTIES AND MEASURES|5. OTHER DECISIONS IN THE JUDGMENT|6. OTHER MATTERS|7. COSTS|"
                 "8. SIGNATURE"),
        "clerk": "Remove before signing. Drafted by JudgeDesk on {{ today }} from the findings and passages recorded; "
        "it draws no conclusion. Legal basis: art. 99a § 1 KPK and the regulation on the form of reasons – verify "
        "in the current text.", "page": "Page ",
    },
    "pl": {
        "title": "UZASADNIENIE", "sub": "formularz, sygn. akt {{ file_number }}",
        "facts": "1. USTALENIE FAKTÓW", "proved": "1.1. Fakty uznane za udowodnione",
        "unproved": "1.2. Fakty uznane za nieudowodnione",
        "weighing": "2. OCENA DOWODÓW", "accepted": "2.1. Dowody będące podstawą ustalenia faktów",
        "refused": "2.2. Dowody nieuwzględnione przy ustaleniu faktów",
        "no": "Lp.", "accused": "Oskarżony", "fact": "Fakt", "evidence": "Dowód", "folio": "Numer karty",
        "to": "Lp. faktu", "why": "Zwięźle o powodach uznania dowodu",
        "why_not": "Zwięźle o powodach nieuwzględnienia dowodu",
        "open": "Dowody nieomówione: fragmenty dotyczące znamion bez ustalenia", "none": "nic nie zapisano",
        "law": "3. PODSTAWA PRAWNA WYROKU", "act": "Czyn zarzucany",
        "rest": ("4. KARY, ŚRODKI KARNE, PRZEPADEK, ŚRODKI KOMPENSACYJNE I ŚRODKI ZWIĄZANE Z PODDANIEM SPRAWCY PRÓBIE|"
                 "5. INNE ROZSTRZYGNIĘCIA ZAWARTE W WYROKU|6. INNE ZAGADNIENIA|7. KOSZTY PROCESU|8. PODPIS"),
        "clerk": "Usunąć przed podpisaniem. Sporządzono w JudgeDesk dnia {{ today }} z zapisanych ustaleń i "
        "fragmentów; nie zawiera wniosków. Podstawa: art. 99a § 1 k.p.k. i rozporządzenie w sprawie wzorów formularzy "
        "uzasadnień – sprawdź w aktualnym tekście.", "page": "Strona ",
    },
}  # fmt: skip
_SIGNED = "……………………………………"


def evidence_list(words: dict[str, str], language: str) -> Any:
    """The prosecutor's list (`judgedesk.app.evidence_list.write_list`)."""
    document = page(size=11)
    on = "{{ court.place }}, dnia {{ today }}" if language == "pl" else "{{ court.place }}, {{ today }}"
    document.add_paragraph(on).alignment = ALIGN.RIGHT
    _title(document, words["title"])
    document.add_paragraph(words["for"]).alignment = ALIGN.CENTER
    document.add_paragraph(words["charge"])
    for kind in ("persons", "documents"):
        _heading(document, words[kind])
        document.add_paragraph(f"{{%p if {kind} %}}")
        heads = (
            ["", words["called"], words["thesis"]]
            if kind == "persons"
            else ["", words["evidence"], words["folios"], words["thesis"]]
        )
        cells = (
            ["{{ loop.index }}.", "{{ one.name }}", "{{ one.theses }}"]
            if kind == "persons"
            else ["{{ loop.index }}.", "{{ one.name }}", "{{ one.cites }}", "{{ one.theses }}"]
        )
        widths = (1.0, 4.5, 10.5) if kind == "persons" else (1.0, 4.5, 3.0, 7.5)
        _table(document, heads, cells, kind, widths)
        document.add_paragraph("{%p else %}")
        document.add_paragraph(words["none"])
        document.add_paragraph("{%p endif %}")
    document.add_paragraph(words["addresses"])
    for text in (_SIGNED, words["signed"]):
        paragraph = document.add_paragraph(text)
        paragraph.alignment, paragraph.paragraph_format.left_indent = ALIGN.CENTER, Cm(8)
    _small(document, words["drafted"])
    _small(document, words["clerk"])
    _foot(document, words)
    return document


def reasons_form(words: dict[str, str]) -> Any:
    """The statutory form (`judgedesk.app.reasons_form.form`)."""
    document = page(size=10.5)
    _title(document, words["title"])
    document.add_paragraph(words["sub"]).alignment = ALIGN.CENTER
    _heading(document, words["facts"])
    for key, name in (("proved", "proved"), ("unproved", "not_proved")):
        _heading(document, words[key], small=True)
        heads = [words[one] for one in ("no", "accused", "fact", "evidence", "folio")]
        _filled(document, words, name, heads,
                ["{{ one.number }}", "{{ one.accused }}", "{{ one.fact }}\n({{ one.about }})",
                 "{% for two in one.evidence %}{{ two.name }}{% if not loop.last %}\n{% endif %}{% endfor %}",
                 "{% for two in one.evidence %}{{ two.cite }}{% if not loop.last %}\n{% endif %}{% endfor %}"],
                (1.4, 2.6, 6.0, 3.6, 2.4))  # fmt: skip
    _heading(document, words["weighing"])
    for key, name, why in (("accepted", "accepted", "why"), ("refused", "not_accepted", "why_not")):
        _heading(document, words[key], small=True)
        _filled(document, words, name, [words["to"], words["evidence"], words["folio"], words[why]],
                ["{{ one.number }}", "{{ one.name }}{% if one.quote %}\n„{{ one.quote }}”{% endif %}",
                 "{{ one.folio }}", "{{ one.note or '[……]' }}"], (1.4, 6.2, 2.8, 5.6))  # fmt: skip
    document.add_paragraph("{%p if open %}")
    document.add_paragraph(f"{words['open']}: {{{{ open | join('; ') }}}}")
    document.add_paragraph("{%p endif %}")
    _heading(document, words["law"])
    document.add_paragraph("{%p for one in counts %}")
    document.add_paragraph(f"{words['act']} {{{{ one.label }}}}: {{{{ one.accused }}}}, {{{{ one.injured }}}}, "
                           "{{ one.offence }} ({{ one.provision }}), {{ one.period }}: [……]")  # fmt: skip
    document.add_paragraph("{%p endfor %}")
    for text in words["rest"].split("|"):
        _heading(document, text)
        document.add_paragraph("[……]")
    _small(document, words["clerk"])
    _foot(document, words)
    return document


def _filled(document: Any, words: dict[str, str], name: str, heads: list[str], cells: list[str],
            widths: tuple[float, ...]) -> None:  # fmt: skip
    document.add_paragraph(f"{{%p if {name} %}}")
    _table(document, heads, cells, name, widths)
    document.add_paragraph("{%p else %}")
    document.add_paragraph(words["none"])
    document.add_paragraph("{%p endif %}")


def _table(document: Any, heads: list[str], cells: list[str], name: str, widths: tuple[float, ...]) -> None:
    table = document.add_table(4, len(heads), style="Table Grid")
    table.autofit = False
    texts = (heads, [f"{{%tr for one in {name} %}}"], cells, ["{%tr endfor %}"])
    for number, (row, said) in enumerate(zip(table.rows, texts, strict=True)):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
        for cell, text in zip(row.cells, said, strict=False):
            run = cell.paragraphs[0].add_run(text)
            run.bold, run.font.size = number == 0, Pt(10)
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(head)


def _title(document: Any, text: str) -> None:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.font.size, paragraph.alignment = True, Pt(14), ALIGN.CENTER


def _heading(document: Any, text: str, *, small: bool = False) -> None:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.font.size = True, Pt(10.5 if small else 11.5)
    paragraph.paragraph_format.space_before = Pt(8)
    paragraph.paragraph_format.keep_with_next = True


def _small(document: Any, text: str) -> None:
    run = document.add_paragraph().add_run(text)
    run.italic, run.font.size = True, Pt(8)


def _foot(document: Any, words: dict[str, str]) -> None:
    foot = document.sections[0].footer.paragraphs[0]
    foot.alignment = ALIGN.CENTER
    foot.add_run(words["page"]).font.size = Pt(9)
    field(foot, "PAGE")
