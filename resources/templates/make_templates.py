"""Writes the templates anew: `python resources/templates/make_templates.py [NAME …]`. A court edits copies of them.

Every template is a plain .docx with the tags of docxtpl; what it may name stands in the docstring of the function in
`judgedesk/app` that fills it: `reasons.skeleton`, `writing.context`, `requests_paper.context`; for reports in
`judgedesk/drafting/reports.py`. Texts of papers lie in `texts/`: papers of a court, see `paper.py`; forms of
requests to other states, see `form.py`.
"""

import sys
from pathlib import Path

from form import form, instruments
from pages import save
from paper import paper
from reasons_template import REASONS, reasons
from report_template import REPORT, report_table
from trial_templates import FORM, LIST, evidence_list, reasons_form

HERE = Path(__file__).resolve().parent

if __name__ == "__main__":
    wanted = sys.argv[1:]
    made = {f"reasons.{language}": reasons(words) for language, words in REASONS.items()}
    made |= {f"report_table.{language}": report_table(words) for language, words in REPORT.items()}
    made |= {f"reasons_form.{language}": reasons_form(words) for language, words in FORM.items()}
    made |= {f"evidence_list.{language}": evidence_list(words, language) for language, words in LIST.items()}
    known = instruments(HERE.parent / "law" / "instruments")
    for text in sorted((HERE / "texts").glob("*.txt")):
        said, language = text.read_text(encoding="utf-8"), text.stem.rpartition(".")[2]
        if not wanted or text.stem.partition(".")[0] in wanted:
            made[text.stem] = form(said, language, known) if said.startswith("@form") else paper(said, language)
    for name, document in made.items():
        save(document, HERE / f"{name}.docx")
        sys.stdout.write(f"{name}.docx\n")
