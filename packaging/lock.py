"""Write the two lock files anew: `python3 packaging/lock.py [--upgrade]`.

Needs the package index that pip uses; Python 3.11. Without --upgrade, pins that still fit stay as they are.
`requirements.lock` holds what the desk needs to run and to be installed; `requirements-dev.lock` that and the tools.
Both serve Linux, Windows and macOS with Python 3.11 to 3.13, name no index, and carry the hash of every file.
"""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCRATCH = ROOT / "build" / "lock"
UV = "uv==0.13.9"
HEADER = "# Made by packaging/lock.py from pyproject.toml; not to be edited.\n"
RUNTIME = "requirements.lock"
DEVELOPMENT = "requirements-dev.lock"


def uv() -> Path:
    """The resolver, in an environment of its own below build/."""
    scripts = SCRATCH / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([sys.executable, "-m", "venv", SCRATCH], check=True)
    subprocess.run([scripts / "python", "-m", "pip", "install", "-qq", UV], check=True)
    return scripts / "uv"


def index_settings() -> dict[str, str]:
    """The index that pip is set to use, as uv wants to be told of it; empty for the usual one."""
    asked = subprocess.run(
        [sys.executable, "-m", "pip", "config", "get", "global.index-url"], capture_output=True, text=True, check=False
    )
    url = os.environ.get("PIP_INDEX_URL") or asked.stdout.strip()
    return {"UV_DEFAULT_INDEX": url} if url else {}


def resolve(tool: Path, lock: str, extra: list[str]) -> None:
    """Write `lock` for pyproject.toml and its build backend; `extra` goes to the resolver.

    Raises:
        subprocess.CalledProcessError: the requirements contradict each other or the index does not answer.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    command = [str(tool), "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"]
    command += ["--only-binary", ":all:", "--no-emit-index-url", "--no-annotate", "--no-header", *extra]
    command += ["--output-file", f"packaging/{lock}", "pyproject.toml", "-"]
    backend = "\n".join(project["build-system"]["requires"])
    # What it prints is the lock itself, written to the file as well.
    subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **index_settings()},
        input=backend,
        text=True,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    path = ROOT / "packaging" / lock
    path.write_text(HEADER + path.read_text(encoding="utf-8"), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Write both files; returns the exit code."""
    if arguments not in ([], ["--upgrade"]):
        print(__doc__)
        return 2
    tool = uv()
    resolve(tool, RUNTIME, arguments)
    resolve(tool, DEVELOPMENT, [*arguments, "--group", "dev", "--constraints", f"packaging/{RUNTIME}"])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
