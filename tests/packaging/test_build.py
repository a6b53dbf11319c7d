"""What goes to courts: signed so that any change shows, with a bill of every library and its licence."""

import importlib
import json
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def packaging(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    return lambda name: importlib.import_module(name)


@pytest.fixture
def signed(packaging, tmp_path):
    folder = tmp_path / "out"
    (folder / "docs").mkdir(parents=True)
    (folder / "judgedesk.deb").write_bytes(b"package")
    (folder / "docs" / "read.txt").write_text("first", encoding="utf-8")
    release = packaging("release")
    release.sign(folder, tmp_path / "key.pem")
    public = tmp_path / "public.pem"
    shutil.move(folder / "judgedesk.pub", public)
    return release, folder, public


def test_what_was_signed_is_taken_as_it_is(signed):
    release, folder, public = signed
    assert release.verify(folder, public) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda folder: (folder / "judgedesk.deb").write_bytes(b"packagf"), "judgedesk.deb was changed."),
        (lambda folder: (folder / "docs" / "read.txt").unlink(), "docs/read.txt is missing."),
        (lambda folder: (folder / "more.sh").write_text("x"), "more.sh does not belong to it."),
        (lambda folder: (folder / "SHA256SUMS").write_text(""), "The signature does not fit"),
        (lambda folder: (folder / "SHA256SUMS.sig").unlink(), "not signed"),
    ],
)
def test_any_change_shows(signed, change, said):
    release, folder, public = signed
    change(folder)
    assert any(said in line for line in release.verify(folder, public))


def test_somebody_elses_signature_is_not_taken(signed, tmp_path):
    release, folder, public = signed
    release.sign(folder, tmp_path / "another.pem")
    (folder / "judgedesk.pub").unlink()
    assert release.verify(folder, public)


@pytest.mark.skipif(not shutil.which("openssl"), reason="OpenSSL is not on this machine")
def test_openssl_alone_can_check_it(signed):
    _, folder, public = signed
    command = ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", str(public), "-in", "SHA256SUMS",
               "-sigfile", "SHA256SUMS.sig"]  # fmt: skip
    assert subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 0


def test_the_bill_names_every_locked_library_with_its_hashes_and_licence(packaging):
    bill = packaging("bill")
    told = bill.materials()
    named = {one["name"]: one for one in told["components"]}
    assert named.pop("CPython")["version"] == platform.python_version()
    assert named.keys() == bill.locked().keys()
    assert len(named) > 30
    for name, one in named.items():
        assert one["hashes"], name
        assert all(len(entry["content"]) == 64 for entry in one["hashes"])
    assert {
        "pypdfium2",
        "av",
        "sqlcipher3",
        "uharfbuzz",
        "python-bidi",
        "sounddevice",
    } <= bill.INSIDE.keys() & named.keys()
    assert json.dumps(told) == json.dumps(bill.materials())


def test_no_library_goes_out_without_its_terms(packaging):
    bill = packaging("bill")
    if not sys.platform.startswith("linux"):
        pytest.skip("the lock names libraries of other systems too")
    installed = [name for name in bill.locked() if _is_here(bill, name)]
    assert [name for name in installed if not bill.licence(name) and not bill._texts(name)] == []


def _is_here(bill, name):
    try:
        bill.metadata.version(name)
    except bill.metadata.PackageNotFoundError:
        return False
    return True


@pytest.mark.parametrize("name", ["sounddevice", "uharfbuzz", "python-bidi"])
def test_the_page_of_licences_holds_the_terms_themselves(packaging, name):
    bill = packaging("bill")
    page = bill.licences()
    own = page[page.index(f"\n{name} ") :].partition("=" * 78)[0]
    assert "--- " in own and len(own) > 900
    assert f"holds {bill.INSIDE[name][0]}" in own


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="dpkg is not on this machine")
def test_libraries_of_the_building_machine_are_named_with_their_package(packaging, tmp_path):
    bill = packaging("bill")
    found = subprocess.run(["dpkg-query", "--listfiles", "libc6"], capture_output=True, text=True, check=True).stdout
    library = next(line for line in found.splitlines() if line.endswith("/libm.so.6"))
    collected = tmp_path / "COLLECT-00.toc"
    listed = [("libm.so.6", f"/usr{library.removeprefix('/usr')}", "BINARY"), ("own.so", "/elsewhere/own.so", "BINARY")]
    collected.write_text(repr((listed, "judgedesk")), encoding="utf-8")
    brought = bill.system_packages(collected)
    assert list(brought) == ["libc6"]
    assert f"libc6 {brought['libc6']} (Debian)" in bill.licences(brought)
    [named] = [one for one in bill.materials(brought)["components"] if one["name"] == "libc6"]
    assert named["purl"] == f"pkg:deb/debian/libc6@{brought['libc6']}"


@pytest.mark.parametrize(("system", "own"), [("linux", False), ("win32", True), ("darwin", True)])
def test_portaudio_is_the_systems_on_linux_and_comes_along_elsewhere(packaging, monkeypatch, tmp_path, system, own):
    build = packaging("build")
    monkeypatch.setattr(build.sys, "platform", system)
    assert ("--additional-hooks-dir" not in build.command(tmp_path)) == own
    assert build.HOOKS["hook-sounddevice.py"] == ""
    assert "libportaudio2" in packaging("debian").RECOMMENDED


def test_the_debian_package_asks_for_what_the_window_needs(packaging, tmp_path):
    if not shutil.which("dpkg"):
        pytest.skip("dpkg is not on this machine")
    control = packaging("debian").control(tmp_path)
    assert "libxcb-cursor0" in control
    assert "tesseract-ocr-pol" in control


def test_the_windows_package_lists_every_file_once(packaging, tmp_path):
    for name in ("judgedesk.exe", "_internal/a/b.dll", "_internal/żółć.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    described = packaging("windows").described(tmp_path, "0.1.0")
    files = [one.get("Source") for one in described.iter("File")]
    assert sorted(files) == sorted(
        path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()
    )
    components = {one.get("Id") for one in described.iter("Component")}
    assert components == {one.get("Id") for one in described.iter("ComponentRef")}


@pytest.mark.skipif(not shutil.which("wixl"), reason="wixl is not on this machine")
def test_wixl_makes_a_package_of_it(packaging, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "judgedesk.exe").write_bytes(b"MZ")
    packaging("windows").build(folder, tmp_path / "out.msi")
    listed = subprocess.run(["msiinfo", "export", str(tmp_path / "out.msi"), "File"], capture_output=True, text=True,
                            check=True).stdout  # fmt: skip
    assert "judgedesk.exe" in listed
