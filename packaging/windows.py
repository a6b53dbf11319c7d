"""The Windows package: `python packaging/windows.py FOLDER OUT.msi` makes an .msi of a one-folder build with wixl.

NOT TESTED ON WINDOWS. The one-folder build for Windows has to be made there (`python packaging/build.py folder`);
what is tested is that wixl makes of any folder a package whose tables list every file of it, and that the lock admits
wheels for Windows; that of sounddevice brings PortAudio with it there.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import uuid
from importlib import metadata
from pathlib import Path
from xml.etree import ElementTree as ET

SPACE = "http://schemas.microsoft.com/wix/2006/wi"
UPGRADE = "6d0b5d0c-61e5-5b1c-9a55-1d0f4b1f6c52"
"""Says to Windows that a newer package takes the place of an older one; never to be changed."""


def described(folder: Path, version: str) -> ET.Element:
    """The description that wixl reads: every file of `folder`, named from there, and what a newer one replaces."""
    wix = ET.Element("Wix", xmlns=SPACE)
    product = ET.SubElement(wix, "Product", Id="*", Name="JudgeDesk", Language="1033", Version=version,
                            Manufacturer="JudgeDesk", UpgradeCode=UPGRADE)  # fmt: skip
    ET.SubElement(product, "Package", InstallerVersion="200", Compressed="yes", InstallScope="perMachine")
    ET.SubElement(product, "MajorUpgrade", DowngradeErrorMessage="A newer JudgeDesk is installed already.")
    ET.SubElement(product, "Media", Id="1", Cabinet="judgedesk.cab", EmbedCab="yes")
    root = ET.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = ET.SubElement(root, "Directory", Id="ProgramFiles64Folder")
    named: list[str] = []
    _folder(ET.SubElement(programs, "Directory", Id="INSTALLDIR", Name="JudgeDesk"), folder, folder, named)
    feature = ET.SubElement(product, "Feature", Id="Complete", Level="1")
    for component in named:
        ET.SubElement(feature, "ComponentRef", Id=component)
    return wix


def _folder(into: ET.Element, folder: Path, top: Path, named: list[str]) -> None:
    for path in sorted(folder.iterdir()):
        place = path.relative_to(top).as_posix()
        name = hashlib.sha256(place.encode()).hexdigest()[:24]
        if path.is_dir():
            _folder(ET.SubElement(into, "Directory", Id=f"d{name}", Name=path.name), path, top, named)
            continue
        key = str(uuid.uuid5(uuid.UUID(UPGRADE), place))
        component = ET.SubElement(into, "Component", Id=f"c{name}", Guid=key, Win64="yes")
        ET.SubElement(component, "File", Id=f"f{name}", Source=place, Name=path.name, KeyPath="yes")
        named.append(f"c{name}")


def build(folder: Path, package: Path) -> None:
    """Write the description beside the package and run wixl. Raises SystemExit when wixl fails."""
    description = package.with_suffix(".wxs")
    ET.ElementTree(described(folder, metadata.version("judgedesk"))).write(description, "utf-8", xml_declaration=True)
    command = ["wixl", "--arch", "x64", "-o", str(package.resolve()), str(description.resolve())]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"wixl: {done.stderr.strip()[-500:]}")


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
