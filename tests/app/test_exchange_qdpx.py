"""Tags as a REFI-QDA project: built as the standard says, every coded passage where its words stand."""

import re
import zipfile
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, file_of, pdf_of, store_document

from judgedesk.app import intake, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_qdpx import export
from judgedesk.app.outgoing import LeakFound, Recipient
from judgedesk.app.reading import resolve
from judgedesk.app.tagging import NewTag

SPACE = "{urn:QDA-XML:project:1.0}"
_MADE = ["creatingUser?", "creationDateTime?", "modifyingUser?", "modifiedDateTime?"]
_TEXT = (
    ["Description", "PlainTextContent", "PlainTextSelection*", "Coding*", "NoteRef*", "VariableValue*"],
    ["guid", "name?", "richTextPath?", "plainTextPath?", *_MADE],
)
# Children in their order ("*" for many, "+" for one or more, "!" for one that must be there) and attributes ("?" for
# those that need not be there): the rules of REFI-QDA 1.5, section 5.3, for all that a project of ours has.
STRUCTURE = {
    "Project": (
        ["Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs", "Description"],
        ["name", "origin?", "creatingUserGUID?", "creationDateTime?", "basePath?"],
    ),
    "Users": (["User+"], []), "User": ([], ["guid", "name?", "id?"]),
    "CodeBook": (["Codes!", "Sets"], []), "Codes": (["Code+"], []),
    "Code": (["Description", "NoteRef*", "Code*"], ["guid", "name", "isCodable", "color?"]),
    "Sources": (None, []),
    "TextSource": _TEXT, "Representation": _TEXT,
    "PDFSource": (
        ["Description", "PDFSelection*", "Representation", "Coding*", "NoteRef*", "VariableValue*"],
        ["guid", "name?", "path?", "currentPath?", *_MADE],
    ),
    "PlainTextSelection": (
        ["Description", "Coding*", "NoteRef*"], ["guid", "name?", "startPosition", "endPosition", *_MADE],
    ),
    "Coding": (["CodeRef!", "NoteRef*"], ["guid", "creatingUser?", "creationDateTime?"]),
    "CodeRef": ([], ["targetGUID"]),
    "Description": ([], []),
}  # fmt: skip
KINDS = {"TextSource", "PictureSource", "PDFSource", "AudioSource", "VideoSource"}
GUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
FORMS = {
    "guid": GUID, "targetGUID": GUID, "creatingUser": GUID, "isCodable": re.compile("true|false"),
    "creationDateTime": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"), "startPosition": re.compile(r"\d+"),
    "endPosition": re.compile(r"\d+"), "plainTextPath": re.compile(f"internal://{GUID.pattern}[.]txt"),
    "path": re.compile(f"internal://{GUID.pattern}[.]pdf"),
}  # fmt: skip


def check(element: Element) -> None:
    """Hold an element against the structure, and what is in it."""
    name = element.tag.removeprefix(SPACE)
    children, attributes = STRUCTURE[name]
    found = [child.tag.removeprefix(SPACE) for child in element]
    if children is None:
        assert set(found) <= KINDS, found
    else:
        order = [one.rstrip("*+!") for one in children]
        assert [order.index(one) for one in found] == sorted(order.index(one) for one in found), (name, found)
        assert all(found.count(one.rstrip("!")) <= 1 for one in children if one[-1] not in "*+"), (name, found)
        assert {one[:-1] for one in children if one[-1] in "+!"} <= set(found), (name, found)
    assert {one for one in attributes if not one.endswith("?")} <= set(element.attrib), name
    assert set(element.attrib) <= {one.rstrip("?") for one in attributes}, name
    for attribute, value in element.attrib.items():
        assert attribute not in FORMS or FORMS[attribute].fullmatch(value), (name, attribute, value)
    for child in element:
        check(child)


def held(path: Path) -> tuple[Element, dict[str, bytes]]:
    """The project of a file and its sources, held against the rules: all that is named is there, once, and no more."""
    with zipfile.ZipFile(path) as project:
        files = {name: project.read(name) for name in project.namelist()}
    root = fromstring(files.pop("project.qde"))
    check(root)
    guids = [one.get("guid") for one in root.iter() if one.get("guid")]
    assert len(set(guids)) == len(guids), "a guid names one thing"
    known = {kind: {one.get("guid") for one in root.iter(f"{SPACE}{kind}")} for kind in ("Code", "User")}
    for one in root.iter():
        assert one.get("creatingUser") in {None, *known["User"]}
        assert one.get("targetGUID") in {None, *known["Code"]}
    named = [one.get(name) for one in root.iter() for name in ("path", "plainTextPath") if one.get(name)]
    assert sorted(str(name).replace("internal://", "sources/") for name in named) == sorted(files)
    for text in [*root.iter(f"{SPACE}TextSource"), *root.iter(f"{SPACE}Representation")]:
        content = files[str(text.get("plainTextPath")).replace("internal://", "sources/")]
        assert not content.startswith(b"\xef\xbb\xbf") and b"\r" not in content
        for one in text.iter(f"{SPACE}PlainTextSelection"):
            assert 0 <= int(one.get("startPosition", "")) < int(one.get("endPosition", "")) <= len(content.decode())
    return root, files


def passages(root: Element, files: dict[str, bytes]) -> list[str]:
    """The words of each selection: places count code points, not bytes and not halves of pairs."""
    found = []
    for text in [*root.iter(f"{SPACE}TextSource"), *root.iter(f"{SPACE}Representation")]:
        words = files[str(text.get("plainTextPath")).replace("internal://", "sources/")].decode()
        found += [words[int(one.get("startPosition", "")) : int(one.get("endPosition", ""))]
                  for one in text.iter(f"{SPACE}PlainTextSelection")]  # fmt: skip
    return found


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    records.apply(case_with_pages, file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT]))
    given = {"document": 1, "element": "pl.189a.means.3_deceit", "count": "c1", "defendant": "d1", "victim": "v1"}
    tagging.add_tag(case_with_pages, NewTag(page=1, start=26, end=50, note="see \x07 there", **given))
    tagging.add_tag(case_with_pages, NewTag(page=2, start=3, end=10, **given))
    return case_with_pages


def test_a_project_as_the_standard_has_it(case: Case, tmp_path: Path) -> None:
    made = export(case, tmp_path / "p.qdpx")
    assert (made.sources, made.selections, made.left) == (1, 2, ())
    root, files = held(made.path)
    assert passages(root, files) == ["promised work in a hotel", "slept i"]
    codes = {one.get("guid"): one for one in root.iter(f"{SPACE}Code")}
    users = {one.get("guid") for one in root.iter(f"{SPACE}User")}
    [source] = root.iter(f"{SPACE}TextSource")
    assert source.get("name") == "statement.txt"
    for coding in root.iter(f"{SPACE}Coding"):
        code = codes[coding[0].get("targetGUID")]
        assert code.get("isCodable") == "true" and coding.get("creatingUser") in users
    assert len(codes) == made.codes
    again = export(case, tmp_path / "again.qdpx")
    assert again.selections == 2


def test_a_project_passes_the_leak_guard(case: Case, tmp_path: Path) -> None:
    protected = VICTIM | {"protected": True, "name": "Hotel Contractova", "address": ""}
    records.apply(case, file_of(persons=[protected]))
    tagging.change_tag(case, tagging.tags_on_page(case, 1, 1)[0].id, note="said by Hotel Contractova")
    with pytest.raises(LeakFound):
        export(case, tmp_path / "p.qdpx")
    assert not (tmp_path / "p.qdpx").exists()
    assert code_of(export, case, tmp_path / "p.zip") == "out.unknown_ending"


def test_pdfs_go_as_they_are_to_an_authority_and_as_text_to_others(case: Case, tmp_path: Path) -> None:
    content = pdf_of("They took our passports at the border.")
    (tmp_path / "scan.pdf").write_bytes(content)
    intake.import_files(case, [tmp_path / "scan.pdf"], jobs=1)
    store_document(case, "signs.txt", "\U0001d538\U0001f600 – żółć: she was sold twice.")
    given = {"element": "pl.189a.means.3_deceit", "count": "c1", "defendant": "d1", "victim": "v1", "page": 1}
    tagging.add_tag(case, NewTag(document=resolve(case, "scan.pdf").id, start=0, end=9, **given))
    tagging.add_tag(case, NewTag(document=resolve(case, "signs.txt").id, start=5, end=9, **given))
    served = export(case, tmp_path / "served.qdpx")
    root, files = held(served.path)
    assert {one.tag.removeprefix(SPACE) for one in root.find(f"{SPACE}Sources") or ()} == {"TextSource"}
    assert not [name for name in files if name.endswith(".pdf")]
    root, files = held(export(case, tmp_path / "court.qdpx", recipient=Recipient.AUTHORITY).path)
    [source] = root.iter(f"{SPACE}PDFSource")
    assert source.get("name") == "scan.pdf"
    assert files[str(source.get("path")).replace("internal://", "sources/")] == content
    assert sorted(passages(root, files)) == sorted(["promised work in a hotel", "slept i", "They took", "żółć"])
