"""The papers of a simulated office: every kind once, the code on them, and a matter bound as a file."""

import re
import shutil
import sqlite3
import subprocess

import pytest

import page
from conftest import PROGRAMS, ROOT, render

FIXTURES = ROOT / "Tests" / "FileStoresTests" / "Fixtures"
SITE = "https://yifa.songgang.example"


def yifa(*arguments, status=0):
    done = subprocess.run(
        [PROGRAMS / "yifa", "--lang", "zh", *map(str, arguments)], cwd=ROOT, capture_output=True,
        text=True)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    data = tmp_path_factory.mktemp("demo") / "data"
    yifa("simulate", "--data", data, "--scale", "0.02")
    return data


def matters(data, condition):
    with sqlite3.connect(f"file:{data}/yifa.sqlite?mode=ro", uri=True) as database:
        return [row[0] for row in database.execute(f"SELECT id FROM matter WHERE {condition} ORDER BY id")]


def test_every_procedure_makes_its_papers(demo, tmp_path, samples):
    """Each kind that an act makes, as DOCX; LibreOffice opens every one and makes pages of it."""
    folder = tmp_path / "papers"
    said = yifa("paper-walk", "--data", demo, "--out", folder)
    found = re.search(r"(\d+) 个程序，(\d+) 种文书：来自办件 (\d+) 种，来自案例 (\d+) 种，未能制作 0 种", said)
    assert found, said
    procedures, kinds, of_matters, of_cases = map(int, found.groups())
    assert procedures > 50 and kinds == of_matters + of_cases and of_matters > 100
    names = sorted(p.name for p in folder.glob("*.docx"))
    assert len(names) == kinds
    shutil.copy(samples / "fonts.conf", folder)
    render(folder, names, folder / "fonts.conf")
    counts = {name: page.pages(folder / name.replace(".docx", ".pdf")) for name in names}
    assert all(1 <= count <= 12 for count in counts.values()), counts
    print(said)
    print(f"{len(names)} papers, {sum(counts.values())} pages")


@pytest.fixture(scope="session")
def decision(demo):
    """A penalty that was decided, served and closed."""
    return matters(demo, "procedure = 'penalty' AND closed IS NOT NULL")[-1]


def test_the_code_on_a_paper_is_that_of_the_ledger(demo, decision, tmp_path):
    pdf = tmp_path / "paper.pdf"
    yifa("paper", "--data", demo, "--matter", decision, "--document", "decision-paper", "--out", pdf)
    page.output("pdftoppm", "-r", "200", "-l", "1", "-singlefile", "-png", pdf, tmp_path / "page")
    code = page.output("zbarimg", "--quiet", "--raw", tmp_path / "page.png").decode().strip()
    assert re.fullmatch(SITE.replace(".", r"\.") + r"/proofs/\d+\?size=\d+&leaf=[0-9a-f]{16}", code)
    assert "核验一致" in yifa("prove", "--data", demo, "--code", code)
    last = "0" if code[-1] != "0" else "1"
    assert "核验不一致" in yifa("prove", "--data", demo, "--code", code[:-1] + last, status=1)
    assert "不是文书核验码" in yifa("prove", "--data", demo, "--code", code[:-1], status=2)
    again = tmp_path / "again.pdf"
    yifa("paper", "--data", demo, "--matter", decision, "--document", "decision-paper",
         "--site", "https://www.example.gov.cn/yifa", "--out", again)
    page.output("pdftoppm", "-r", "200", "-l", "1", "-singlefile", "-png", again, tmp_path / "again")
    other = page.output("zbarimg", "--quiet", "--raw", tmp_path / "again.png").decode().strip()
    assert other == code.replace(SITE, "https://www.example.gov.cn/yifa")


def test_officers_stand_on_papers_with_unit_and_card(demo, decision, tmp_path):
    """Their accounts give name and unit, the register of cards the number."""
    office, out = tmp_path / "office", tmp_path / "paper.html"
    shutil.copytree(demo, office)
    paper = ("paper", "--data", office, "--matter", decision, "--document", "filing", "--out", out)
    yifa(*paper)
    officer = re.search(r"zf\d\d|aj\d\d", out.read_text(encoding="utf-8"))[0]
    secret = tmp_path / "password"
    secret.write_text("Ma-Que-2020-Fei\n", encoding="utf-8")
    yifa("user", "add", officer, "--data", office, "--display", "林海涛", "--role", "officer",
         "--unit", "enforcement", "--password-file", secret)
    yifa(*paper)
    text = re.sub(r"<[^>]*>|\s", "", out.read_text(encoding="utf-8"))
    assert re.search(r"林海涛（综合行政执法队，执法证号[0-9A-Z]+）", text), text
    assert officer not in text


@pytest.fixture(scope="module")
def bound(demo, decision, tmp_path_factory):
    """The matter with a picture that lies on its side, a PDF of two pages and a note, bound."""
    place = tmp_path_factory.mktemp("bound")
    office = place / "office"
    shutil.copytree(demo, office)
    shutil.copy(FIXTURES / "turned.jpg", place / "现场照片.jpg")
    blank = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    (place / "鉴定意见.pdf").write_bytes(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>endobj\n3 0 obj" + blank
        + b"endobj\n4 0 obj" + blank + b"endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
    (place / "录音说明.txt").write_text("录音另存。\n", encoding="utf-8")
    for name, kind in [("现场照片.jpg", "electronic"), ("鉴定意见.pdf", "expert"), ("录音说明.txt", "testimony")]:
        yifa("evidence", "add", "--data", office, "--matter", decision, "--by", "zf01", "--kind", kind,
             place / name)
    return office, decision


def test_the_kind_of_evidence_and_what_the_camera_wrote_are_kept(bound):
    office, matter = bound
    lines = yifa("evidence", "list", "--data", office, "--matter", matter).splitlines()
    assert lines[0].endswith("现场照片.jpg  electronic  2020-06-01T10:20:30,22775000,113837500")
    assert lines[1].endswith("鉴定意见.pdf  expert")
    yifa("verify", "--data", office)


def test_a_matter_is_bound_as_one_file(bound, tmp_path):
    office, matter = bound
    folder = tmp_path / "案卷"
    said = yifa("casefile", "--data", office, "--matter", matter, "--out", folder)
    papers, evidence, pages = map(int, re.search(
        r"文书 (\d+) 件，证据 (\d+) 件，装订 (\d+) 页", said).groups())
    assert papers > 5 and evidence == 3
    subprocess.run(["sha256sum", "--quiet", "-c", "manifest.sha256"], cwd=folder, check=True)
    parts = {p.name for p in folder.iterdir()}
    assert {"000-cover.pdf", "001-contents.pdf", "999-closing.pdf", "case-file.pdf"} <= parts
    assert sum(name.startswith("evidence-") for name in parts) == 3
    whole = folder / "case-file.pdf"
    before = page.pages(folder / "000-cover.pdf") + page.pages(folder / "001-contents.pdf")
    assert page.pages(whole) == before + pages + page.pages(folder / "999-closing.pdf")
    for number in range(1, pages + 1):
        corner = [w.text for w in page.words(whole, before + number)
                  if w.top < 18 and (w.left > 188 if number % 2 else w.right < 24)]
        assert str(number) in corner, (number, corner)
    contents = re.sub(r"\s", "", page.text(folder / "001-contents.pdf"))
    assert "证据（电子数据）：现场照片.jpg" in contents and "证据（鉴定意见）：鉴定意见.pdf" in contents
    assert f"{pages - 1}–{pages}" in contents and "电子" in contents
    cover = re.sub(r"\s", "", page.text(folder / "000-cover.pdf"))
    assert "长期（三十年）" in cover and f"{papers + 3}件{pages}页" in cover
    sheet = re.sub(r"\s", "", page.text(whole, before + pages - 2))
    assert "现场照片.jpg" in sheet and "2020-06-0110:20:30" in sheet


def test_the_same_file_as_one_pdf(bound, tmp_path):
    office, matter = bound
    out = tmp_path / "案卷.pdf"
    said = yifa("casefile", "--data", office, "--matter", matter, "--out", out)
    pages = int(re.search(r"装订 (\d+) 页", said)[1])
    assert page.pages(out) > pages


def test_evidence_of_a_kind_that_no_law_knows(bound, tmp_path):
    office, matter = bound
    note = tmp_path / "说明.txt"
    note.write_text("x", encoding="utf-8")
    said = yifa("evidence", "add", "--data", office, "--matter", matter, "--by", "zf01", "--kind", "gossip",
                note, status=2)
    assert "没有证据种类 gossip" in said and "书证" in said
