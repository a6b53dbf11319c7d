"""The template of reasons, with its words in both languages."""

from typing import Any

from pages import page

REASONS: dict[str, dict[str, str]] = {
    "en": {
        "heading": "Reasons: skeleton",
        "caution": "Drawn up by JudgeDesk on {{ on }} from the findings and passages recorded in the case. It draws no "
        "conclusion. Protected persons are called by their pseudonyms; words in square brackets stand for their names.",
        "facts": "Facts", "outside": "Outside the scope", "disputed": "disputed",
        "count": "Count", "accused": "Accused", "injured": "injured party",
        "finding": "Finding", "none": "no finding recorded", "panel": "of the panel",
        "for": "For", "against": "Against", "context": "Context", "refused": "Evidence not accepted, and why",
        "open": "Evidence not addressed: passages on elements without a finding",
        "consent": "Passages on consent, which is not an element",
        "penalties": "Penalty in force at the act", "later": "Later versions", "qualified": "only with",
        "found": "found here", "weighs": "Aggravating facts found",
        "ancillary": "To be decided beside the penalty", "not_elements": "Not elements of the offence",
        "compelled": "Acts of injured parties under compulsion", "decision": "Decision", "because": "Reason",
    },
    "pl": {
        "heading": "Uzasadnienie: szkielet",
        "caution": "Sporządzono w JudgeDesk dnia {{ on }} z ustaleń i fragmentów zapisanych w sprawie. Nie zawiera "
        "wniosków. Osoby chronione występują pod pseudonimami; wyrazy w nawiasach kwadratowych zastępują ich nazwiska.",
        "facts": "Fakty", "outside": "Poza zakresem sprawy", "disputed": "sporne",
        "count": "Zarzut", "accused": "Oskarżony", "injured": "pokrzywdzony",
        "finding": "Ustalenie", "none": "nie zapisano ustalenia", "panel": "składu",
        "for": "Za", "against": "Przeciw", "context": "Kontekst",
        "refused": "Dowody, którym nie dano wiary, i dlaczego",
        "open": "Dowody nieomówione: fragmenty dotyczące znamion bez ustalenia",
        "consent": "Fragmenty o zgodzie, która nie jest znamieniem",
        "penalties": "Zagrożenie w chwili czynu", "later": "Późniejsze brzmienia", "qualified": "tylko gdy",
        "found": "ustalono", "weighs": "Ustalone okoliczności obciążające",
        "ancillary": "Do rozstrzygnięcia obok kary", "not_elements": "Nie należą do znamion",
        "compelled": "Czyny pokrzywdzonych popełnione pod przymusem", "decision": "Rozstrzygnięcie", "because": "Powód",
    },
}  # fmt: skip


def reasons(words: dict[str, str]) -> Any:
    """The skeleton of reasons (`judgedesk.app.reasons.skeleton`)."""
    document = page(size=11)
    add, head = document.add_paragraph, document.add_heading
    head("{{ title }}", 0)
    head(words["heading"], 1)
    add(words["caution"])
    add("{%p if facts.within %}")
    head(words["facts"], 1)
    add("{%p for fact in facts.within %}")
    line = add(style="List Bullet")
    line.add_run("{{ fact.when }}: ").bold = True
    line.add_run(
        f"{{{{ fact.text }}}}{{% if fact.disputed %}} ({words['disputed']}){{% endif %}}"
        "{% if fact.persons %} · {{ fact.persons }}{% endif %}"
    )
    line.add_run("{% if fact.cites %} [{{ fact.cites }}]{% endif %}").italic = True
    add("{%p endfor %}")
    add("{%p endif %}")
    add("{%p if facts.outside %}")
    head(words["outside"], 2)
    add("{%p for fact in facts.outside %}")
    add(f"{{{{ fact.when }}}}: {{{{ fact.text }}}} ({words['because']}: {{{{ fact.reason }}}})", style="List Bullet")
    add("{%p endfor %}")
    add("{%p endif %}")
    add("{%p for count in counts %}")
    head(f"{words['count']} {{{{ count.label }}}}: {{{{ count.offence }}}}", 1)
    add("{{ count.provision }} · {{ count.period }}")
    add("{{ count.verify }}").runs[0].italic = True
    add("{%p for cell in count.cells %}")
    head(f"{words['accused']}: {{{{ cell.defendant }}}} · {words['injured']}: {{{{ cell.victim }}}}", 2)
    add("{{ cell.period }} {{ cell.age }}")
    add("{%p for group in cell.groups %}")
    head("{{ group.heading }}", 3)
    add("{%p for row in group.rows %}")
    row = add()
    row.add_run("{{ row.element }}").bold = True
    row.add_run(" („{{ row.term }}”, {{ row.source }})")
    add(
        f"{words['finding']}{{% if row.by_panel %}} {words['panel']}{{% endif %}}: "
        f"{{% if row.finding %}}{{{{ row.finding }}}}{{% else %}}{words['none']}{{% endif %}}"
    )
    add("{%p if row.reason %}")
    add("{{ row.reason }}")
    add("{%p endif %}")
    for name in ("for", "against", "context", "refused"):
        key = {"for": "supports", "against": "contradicts", "context": "context", "refused": "not_accepted"}[name]
        _quotations(document, words[name], f"row.{key}")
    add("{%p endfor %}")
    add("{%p endfor %}")
    _quotations(document, words["consent"], "cell.consent")
    add("{%p if cell.not_addressed %}")
    add(f"{words['open']}: {{{{ cell.not_addressed | join('; ') }}}}")
    add("{%p endif %}")
    add("{%p if cell.weighs %}")
    add(f"{words['weighs']}: {{{{ cell.weighs | join('; ') }}}}")
    add("{%p endif %}")
    for name in ("penalties", "later"):
        key = "at_act" if name == "penalties" else "later"
        add(f"{{%p if cell.penalties.{key} %}}")
        add(f"{words[name]}:").runs[0].bold = True
        add(f"{{%p for penalty in cell.penalties.{key} %}}")
        add(
            "{{ penalty.label }}{% if penalty.words %} – {{ penalty.words }}{% endif %}"
            "{% if penalty.from %} ({{ penalty.from }} – {{ penalty.to }}){% endif %}"
            f"{{% if penalty.qualified %}}; {words['qualified']}: {{{{ penalty.qualified | join(', ') }}}}{{% endif %}}"
            f"{{% if penalty.found %}}; {words['found']}: {{{{ penalty.found | join(', ') }}}}{{% endif %}}"
            " [{{ penalty.source }}]",
            style="List Bullet",
        )
        add("{%p endfor %}")
        add("{%p endif %}")
    add("{%p endfor %}")
    add("{%p if count.ancillary %}")
    head(words["ancillary"], 2)
    add("{%p for one in count.ancillary %}")
    add(
        "{{ one.label }} – {{ one.duty }}{% if one.note %}. {{ one.note }}{% endif %} [{{ one.source }}]",
        style="List Bullet",
    )
    add("{%p endfor %}")
    add("{%p endif %}")
    add("{%p if count.not_elements %}")
    add(f"{words['not_elements']}: {{{{ count.not_elements | join(' ') }}}}")
    add("{%p endif %}")
    add("{%p endfor %}")
    add("{%p if compelled %}")
    head(words["compelled"], 1)
    add("{%p for act in compelled %}")
    line = add()
    line.add_run("{{ act.victim }}").bold = True
    line.add_run(
        ": {{ act.act }}{% if act.when %}, {{ act.when }}{% endif %}{% if act.offence %} ({{ act.offence }}){% endif %}"
    )
    add("{%p if act.note %}")
    add("{{ act.note }}")
    add("{%p endif %}")
    add("{%p if act.decision %}")
    add(f"{words['decision']}: {{{{ act.decision }}}}")
    add("{%p endif %}")
    _quotations(document, "", "act.passages")
    add("{%p endfor %}")
    add("{%p endif %}")
    return document


def _quotations(document: Any, heading: str, name: str) -> None:
    document.add_paragraph(f"{{%p if {name} %}}")
    if heading:
        document.add_paragraph(f"{heading}:").runs[0].bold = True
    document.add_paragraph(f"{{%p for one in {name} %}}")
    line = document.add_paragraph(style="List Bullet")
    line.add_run("{{ one.cite }}: ").italic = True
    line.add_run("{% if one.quote %}„{{ one.quote }}”{% endif %}{% if one.note %} – {{ one.note }}{% endif %}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p endif %}")
