"""`yifa report` as DOCX and PDF, and what it says where LibreOffice is missing."""

import os
import re
import subprocess

import docx
import pytest

import page
from conftest import PROGRAMS, ROOT


def yifa(*arguments, **options):
    return subprocess.run(
        [PROGRAMS / "yifa", *arguments], cwd=ROOT, capture_output=True, text=True, **options)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("data") / "office"
    made = yifa("init", "--pack", "packs/songgang", "--data", folder)
    assert made.returncode == 0, made.stderr
    return folder


def report(data, out, **options):
    return yifa("report", "--data", data, "--year", "2020", "--as-of", "2020-11-06", "--out", out,
                **options)


def test_docx_and_pdf_say_the_same(data, tmp_path):
    for ending in ["docx", "pdf"]:
        made = report(data, tmp_path / f"report.{ending}")
        assert made.returncode in (0, 1), made.stderr
    paragraphs = [p.text for p in docx.Document(tmp_path / "report.docx").paragraphs]
    assert any("截至2020年11月6日" in p for p in paragraphs)
    printed = re.sub(r"\s", "", page.text(tmp_path / "report.pdf"))
    headings = [p for p in paragraphs if re.match("[一二三四五六七八九十]+、", p)]
    assert len(headings) >= 3 and all(re.sub(r"\s", "", p) in printed for p in headings)
    assert all(w.left > 27 for w in page.words(tmp_path / "report.pdf", 1))


def test_without_libreoffice(data, tmp_path):
    path = tmp_path / "bin"
    path.mkdir()
    made = report(data, tmp_path / "report.pdf", env={**os.environ, "PATH": str(path)})
    assert made.returncode == 2 and "libreoffice-writer-nogui" in made.stderr
    assert len(made.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "report.pdf").exists()


def test_unknown_ending(data, tmp_path):
    made = report(data, tmp_path / "report.odt")
    assert made.returncode == 2 and ".docx" in made.stderr
