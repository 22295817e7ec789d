"""The samples after GB/T 9704-2012, measured on pages that LibreOffice made."""

import datetime
import re
import subprocess

import docx
import pytest
from docx.shared import Mm

import page

LEFT, TOP, RIGHT, BOTTOM = 28, 37, 184, 262  # the text block, 156 × 225 mm
PAGES = {"approval": 1, "decision": 2, "grid": 4, "joint": 1, "letter": 1, "minutes": 2,
         "notice": 6, "receipt": 4, "record": 5, "request": 2}
WITH_PROOF = ["approval", "decision", "letter", "notice", "receipt", "record"]
PROOF = "https://yifa.songgang.example/proofs/1024768?size=1801552&leaf=9f3c52e1a07b64d8"


def pdf(samples, name):
    return samples / f"{name}.pdf"


@pytest.mark.parametrize("name, count", PAGES.items())
def test_number_of_pages(samples, name, count):
    assert page.pages(pdf(samples, name)) == count


@pytest.mark.parametrize("number", [2, 3])
def test_22_lines_of_28_characters(samples, number):
    lines = [w for w in page.words(pdf(samples, "grid"), number) if "国" in w.text]
    assert [len(line.text) for line in lines] == [28] * 22
    assert all(abs(line.left - LEFT) < 1 and abs(line.right - RIGHT) < 1 for line in lines)
    assert lines[0].top >= TOP and lines[-1].bottom <= BOTTOM


@pytest.mark.parametrize("name", PAGES)
def test_text_stays_in_the_block(samples, name):
    for number in range(1, PAGES[name] + 1):
        inside = [w for w in page.words(pdf(samples, name), number) if TOP < w.top < BOTTOM]
        assert all(LEFT - 1 < w.left and w.right < RIGHT + 6.5 for w in inside)  # 6: hanging 。
        assert inside


@pytest.mark.parametrize("number, outer", [(1, "right"), (2, "left"), (3, "right")])
def test_page_number(samples, number, outer):
    """One 四号 character in from the outer edge; the dash 7 mm below the block."""
    dash = [w for w in page.words(pdf(samples, "grid"), number) if w.top > BOTTOM]
    assert "".join(w.text for w in dash) == f"—{number}—"
    inset = RIGHT - dash[-1].right if outer == "right" else dash[0].left - LEFT
    assert abs(inset - 4.94) < 1
    left = int(dash[0].left)
    ink = page.bands(pdf(samples, "grid"), number, left, left + 4)[-1]
    assert abs(ink.top - BOTTOM - 7) < 1


@pytest.mark.parametrize("name", ["notice", "request", "grid", "joint", "minutes"])
def test_red_head(samples, name):
    """35 mm below the block's upper edge; the rule 4 mm below the number, as wide as the block."""
    bands = page.bands(pdf(samples, name), 1)
    place = next(i for i, band in enumerate(bands) if band.red)
    head, number, rule = bands[place:place + 3]
    assert abs(head.top - TOP - 35) < 1
    assert rule.red and abs(rule.top - number.bottom - 4) < 1
    assert abs(rule.left - LEFT) < 1 and abs(rule.right - RIGHT) < 1
    title = bands[place + 3]
    assert 2 * 10.2 <= title.top - rule.bottom <= 2.5 * 10.2  # two lines


def test_letter(samples):
    """10.1: name 30 mm and second rule 20 mm from the paper's edges, rules 170 mm long."""
    red = [b for b in page.bands(pdf(samples, "letter"), 1) if b.red]
    name, rules = red[0], red[1:]
    assert abs(name.top - 30) < 1
    assert abs(rules[0].top - name.bottom - 4) < 1
    assert abs(rules[-1].bottom - (297 - 20)) < 2
    assert all(abs(r.right - r.left - 170) < 1 for r in rules)
    thick = [r.bottom - r.top > 0.6 for r in rules]
    assert thick == [True, False, False, True]
    assert not [w for w in page.words(pdf(samples, "letter"), 1) if w.text == "—"]


@pytest.mark.parametrize("name, number", [("notice", 6), ("minutes", 2), ("request", 2)])
def test_imprint_ends_on_the_lower_edge_of_the_block(samples, name, number):
    rules = [b for b in page.bands(pdf(samples, name), number) if b.right - b.left > 150]
    assert abs(rules[-1].bottom - BOTTOM) < 1
    assert all(abs(r.left - LEFT) < 1 and abs(r.right - RIGHT) < 1 for r in rules)


def test_seal_and_date(samples):
    """7.3.5.1: the date 4 characters in from the right, the organ centred above it."""
    words = page.words(pdf(samples, "notice"), 3)
    organ = next(w for w in words if w.text == "松岗街道办事处")
    date = [w for w in words if 0 < w.top - organ.bottom < 8]
    assert "".join(w.text for w in date) == "2020年11月6日"
    left, right = min(w.left for w in date), max(w.right for w in date)
    assert abs((left + right) / 2 - (organ.left + organ.right) / 2) < 1
    # Fandol's digits are wider than half a character, which those of 仿宋_GB2312 are.
    assert abs(RIGHT - right - 4 * 5.56) < 3.5


def test_head_row_on_each_page_and_no_row_lost(samples):
    file = pdf(samples, "receipt")
    assert all("文书名称" in page.text(file, n) for n in range(1, PAGES["receipt"] + 1))
    numbers = re.findall(r"罚决〔2020〕(\d+)\s*号", page.text(file))
    assert sorted(map(int, numbers)) == list(range(1, 71))


def test_signed_on_each_page(samples):
    for number in range(1, 6):
        text = page.text(pdf(samples, "record"), number)
        assert "被询问人（签名）" in text and re.search(rf"第\s*{number}\s*页\s*共\s*5\s*页", text)


@pytest.mark.parametrize("name", PAGES)
def test_fonts(samples, name):
    """Those that stand in for the office's, embedded, and readable as text."""
    found = page.fonts(pdf(samples, name))
    assert set(found.values()) == {("yes", "yes")}
    stand_ins = ("FandolFang", "FandolSong-Bold", "FandolHei-Regular", "FandolKai", "NotoSerifCJK")
    assert all(font.startswith(stand_ins) for font in found), found


def test_rare_characters(samples):
    text = page.text(pdf(samples, "notice"))
    assert all(character in text for character in "堃镕喆㎡〔〕★")
    assert "\ufffd" not in text


@pytest.mark.parametrize("name", WITH_PROOF)
def test_qr_code(samples, name, tmp_path):
    picture = tmp_path / "page"
    page.output("pdftoppm", "-r", "200", "-l", "1", "-singlefile", "-png", pdf(samples, name), picture)
    read = page.output("zbarimg", "--quiet", "--raw", f"{picture}.png").decode().strip()
    assert read == PROOF


@pytest.mark.parametrize("name", PAGES)
def test_word_file(samples, name):
    """What python-docx makes of it: A4, margins, properties."""
    document = docx.Document(samples / f"{name}.docx")
    section = document.sections[0]
    edges = [section.top_margin, section.left_margin, section.bottom_margin, section.right_margin]
    assert all(abs(edge - Mm(mm)) < Mm(0.1) for edge, mm in zip(edges, [37, 28, 35, 26]))
    assert abs(section.page_width - Mm(210)) < Mm(0.1)
    assert document.core_properties.author and document.core_properties.title


def test_outline_and_time(samples):
    document = docx.Document(samples / "notice.docx")
    headings = [p.style.name for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings == ["Heading 1", "Heading 2", "Heading 3", "Heading 4", "Heading 1", "Heading 1"]
    assert document.core_properties.created.replace(tzinfo=None) == datetime.datetime(2020, 11, 6, 2)


def test_the_same_bytes_again(samples, tmp_path):
    program = page_program()
    subprocess.run([program, tmp_path], check=True, env={"TZ": "America/New_York"})
    for file in tmp_path.glob("*.docx"):
        assert file.read_bytes() == (samples / file.name).read_bytes()


def page_program():
    from conftest import PROGRAMS
    return PROGRAMS / "paper-samples"
