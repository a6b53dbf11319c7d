"""Brings the translations up to date: collects the program's texts into the .ts files and builds the .qm files.

    python i18n/build.py            collect and build
    python i18n/build.py --check    build nothing; fail if a text has no Polish, or a file of terms is not up to date

English is the source; `judgedesk_en.ts` holds only the forms for numbers ("1 page", "2 pages"). German, Croatian,
Romanian and Ukrainian have the court's terms of `terms.tsv`: their .ts files are made from it and the Polish file.
"""

import argparse
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from judgedesk.app.languages import TERMS, term  # noqa: E402 - the tree beside this file, not an installed program

TREE = HERE.parent / "judgedesk"
BESIDE = Path(sys.executable).parent


def sources() -> list[str]:
    """Files whose texts are translated: the window's, the command line's, the wording of errors and papers."""
    found = [path for part in ("ui", "cli", "app") for path in sorted((TREE / part).rglob("*.py"))]
    return [str(path.relative_to(HERE.parent)) for path in found]


def collect() -> None:
    """Runs lupdate for both languages; texts that no longer exist are dropped."""
    for language, more in (("pl", []), ("en", ["-pluralonly"])):
        target = f"i18n/judgedesk_{language}.ts"
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
        command = [str(BESIDE / "pyside6-lupdate"), *sources(), *options, *more, "-ts", target]
        subprocess.run(command, check=True, cwd=HERE.parent, stdout=subprocess.DEVNULL)


def of_terms(language: str) -> str:
    """The .ts file of a language that has terms only; texts without one are left out and fall back to English."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>",
             f'<TS version="2.1" language="{language}" sourcelanguage="en">']  # fmt: skip
    for context in ElementTree.parse(HERE / "judgedesk_pl.ts").getroot().iter("context"):
        texts = [(one.findtext("source", ""), one.findtext("translation", "")) for one in context.iter("message")]
        said = [(text, term(text, polish, language)) for text, polish in texts if polish]
        if any(other for _text, other in said):
            lines += ["<context>", f"    <name>{escape(context.findtext('name', ''))}</name>"]
            for text, other in said:
                if other:
                    lines += ["    <message>", f"        <source>{escape(text)}</source>",
                              f"        <translation>{escape(other)}</translation>", "    </message>"]  # fmt: skip
            lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def write_terms() -> None:
    """Makes the .ts files of the languages that have terms only."""
    for language in TERMS:
        (HERE / f"judgedesk_{language}.ts").write_text(of_terms(language), encoding="utf-8")


def release(languages: tuple[str, ...] = ("pl", "en", *TERMS)) -> None:
    """Runs lrelease: .ts to .qm."""
    for language in languages:
        path = f"i18n/judgedesk_{language}"
        command = [str(BESIDE / "pyside6-lrelease"), f"{path}.ts", "-qm", f"{path}.qm", "-silent"]
        subprocess.run(command, check=True, cwd=HERE.parent)


def missing(language: str = "pl") -> list[tuple[str, str]]:
    """Context and text of every message without a finished translation."""
    found = []
    for context in ElementTree.parse(HERE / f"judgedesk_{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else translation.findall("numerusform") or [translation]
            done = translation is not None and translation.get("type") is None
            if not done or not all(form.text for form in forms):
                found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def main() -> int:
    """Collects, builds, and says what is missing."""
    parser = argparse.ArgumentParser(description="Brings the translations up to date.")
    parser.add_argument("--check", action="store_true", help="build nothing; fail if something is missing")
    if not parser.parse_args().check:
        collect()
        write_terms()
        release()
    gaps = missing("pl") + missing("en")
    for context, text in gaps:
        sys.stderr.write(f"not translated: {context}: {text}\n")
    old = [one for one in TERMS if (HERE / f"judgedesk_{one}.ts").read_text(encoding="utf-8") != of_terms(one)]
    for language in old:
        sys.stderr.write(f"not up to date: judgedesk_{language}.ts\n")
    return 1 if gaps or old else 0


if __name__ == "__main__":
    raise SystemExit(main())
