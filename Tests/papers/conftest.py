"""Renders the sample papers once, with LibreOffice and the fonts that the product uses."""

import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / ".build" / "release"


def render(folder, names, fonts):
    """Converts DOCX files of a folder to PDF beside them."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
         "--convert-to", "pdf", *names],
        cwd=folder, env={**os.environ, "FONTCONFIG_FILE": str(fonts)}, check=True, timeout=300,
        capture_output=True)


@pytest.fixture(scope="session")
def samples(tmp_path_factory):
    folder = tmp_path_factory.mktemp("papers")
    subprocess.run([PROGRAMS / "paper-samples", folder], check=True)
    render(folder, sorted(p.name for p in folder.glob("*.docx")), folder / "fonts.conf")
    return folder
