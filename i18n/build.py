"""Brings the translations up to date: collects the program's texts into the .ts files and builds the .qm files.

    python i18n/build.py            collect and build
    python i18n/build.py --check    build nothing; fail if a text has no Polish

English is the source; `judgedesk_en.ts` holds only the forms for numbers ("1 page", "2 pages").
"""

import argparse
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
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


def release() -> None:
    """Runs lrelease: .ts to .qm."""
    for language in ("pl", "en"):
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
    parser.add_argument("--check", action="store_true", help="build nothing; fail if a text has no Polish")
    if not parser.parse_args().check:
        collect()
        release()
    gaps = missing("pl") + missing("en")
    for context, text in gaps:
        sys.stderr.write(f"not translated: {context}: {text}\n")
    return 1 if gaps else 0


if __name__ == "__main__":
    raise SystemExit(main())
