"""Writes the templates anew: `python resources/templates/make_templates.py`. A court edits copies of them in Word.

Every template is a plain .docx with the tags of docxtpl; what it may name stands in the docstring of the function in
`judgedesk/app` that fills it: `reasons.skeleton`, `writing.context`. Texts of papers lie in `texts/`, see `paper.py`.
"""

import sys
from pathlib import Path

from pages import save
from paper import paper
from reasons_template import REASONS, reasons

HERE = Path(__file__).resolve().parent

if __name__ == "__main__":
    made = {f"reasons.{language}": reasons(words) for language, words in REASONS.items()}
    for text in sorted((HERE / "texts").glob("*.txt")):
        made[text.stem] = paper(text.read_text(encoding="utf-8"), text.stem.rpartition(".")[2])
    for name, document in made.items():
        save(document, HERE / f"{name}.docx")
        sys.stdout.write(f"{name}.docx\n")
