"""`yifa audit` on DOCX and PDF: the figures of the text, and refusals of what is no such file."""

import io
import json
import subprocess
import zipfile

import docx
import pytest

from conftest import PROGRAMS, ROOT, render

TEXT = (ROOT / "Tests/TextAuditTests/Fixtures/songgang-2020-report.txt").read_text("utf-8")


def audit(path):
    return subprocess.run(
        [PROGRAMS / "yifa", "audit", path, "--json"], cwd=ROOT, capture_output=True, text=True)


def found(path):
    """The figures with their values and the claims, in the order of the text; a printed page does not
    tell blanks that were typed from those between fonts."""
    result = json.loads(audit(path).stdout)
    return ([(f["text"].replace(" ", ""), f["value"], f["unit"]) for f in result["figures"]],
            [(c["expression"], c["holds"]) for c in result["claims"]])


@pytest.fixture(scope="module")
def report(samples, tmp_path_factory):
    folder = tmp_path_factory.mktemp("audit")
    (folder / "report.txt").write_text(TEXT, encoding="utf-8")
    document = docx.Document()
    for line in TEXT.splitlines():
        document.add_paragraph(line)
    document.save(folder / "report.docx")
    render(folder, ["report.docx"], samples / "fonts.conf")
    return folder


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_the_report_of_2020_reads_as_its_text(report, ending):
    expected = found(report / "report.txt")
    assert len(expected[0]) == 75
    assert found(report / f"report.{ending}") == expected


def packed(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data, name, content):
    return packed({**parts_of(data), name: content})


ENTITIES = (b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
            b'<w:document xmlns:w="w"><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>')

BAD = {
    "broken.docx": lambda data: data[: len(data) // 2],
    "bomb.docx": lambda data: changed(data, "word/media/x.bin", b"\0" * (50 << 20)),
    "entities.docx": lambda data: changed(data, "word/document.xml", ENTITIES),
    "macros.docm": lambda data: changed(data, "word/vbaProject.bin", b"macro"),
    "macros.docx": lambda data: changed(data, "word/vbaProject.bin", b"macro"),
    "text.docx": lambda data: "全街道受理2820件。".encode(),
    "text.pdf": lambda data: "全街道受理2820件。".encode(),
    "document.pdf": lambda data: data,
    "document.txt": lambda data: data,
    "old.doc": lambda data: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "sheet.docx": lambda data: packed({"[Content_Types].xml": b"<Types/>"}),
    "cut.pdf": lambda data: b"%PDF-1.7\n1 0 obj\n",
    "empty.docx": lambda data: b"",
}


@pytest.mark.parametrize("name", BAD)
def test_one_line_says_why_a_file_is_not_read(report, tmp_path, name):
    file = tmp_path / name
    file.write_bytes(BAD[name]((report / "report.docx").read_bytes()))
    result = audit(file)
    assert result.returncode == 2 and result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1 and name in result.stderr, result.stderr
