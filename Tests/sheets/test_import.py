"""Ledgers written by openpyxl and LibreOffice, brought in by the program."""
import csv, signal, subprocess, time
import pytest
import ledgers
from conftest import ROOT, YIFA

RENTAL = ("--procedure", "rental-housing")


def test_a_difficult_ledger_comes_in_whole(office, tmp_path):
    file = ledgers.difficult(tmp_path / "台账.xlsx")
    said = office.run("import", file, *RENTAL)
    assert "7 行：已导入 7 件" in said
    assert "草稿:0:  隐藏的工作表，未读取" in said
    assert "合计行，未导入" in said and "表尾说明，未导入" in said
    assert "“旧系统备注”" in said
    office.run("verify")
    assert "7 行：已导入 0 件（0 条办理记录），7 件已有" in office.run("import", file, *RENTAL)


@pytest.mark.parametrize("kind", ["xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1"])
def test_the_same_ledger_saved_by_libreoffice(office, tmp_path, libreoffice, kind):
    """Formulas are saved with their values, strings are shared; everything is known already."""
    made = ledgers.difficult(tmp_path / "台账.xlsx")
    saved = libreoffice(made, kind, "lo")
    assert "7 行：已导入 7 件" in office.run("import", made, *RENTAL)
    if saved.suffix == ".xlsx":
        assert "7 行：已导入 0 件（0 条办理记录），7 件已有" in office.run("import", saved, *RENTAL)
    else:
        # In CSV merged cells are gone: two lines have lost their community.
        assert "未写入任何内容" in office.run("import", saved, *RENTAL, status=1)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "gb18030"])
def test_csv_in_the_encodings_of_offices(office, tmp_path, encoding):
    file = tmp_path / "台账.csv"
    with open(file, "w", encoding=encoding, newline="") as out:
        writer = csv.writer(out)
        writer.writerow(ledgers.HEADS)
        cells = ledgers.line(1, "2020年1月2日")
        cells[3] = '楼岗大道1号，"后座"\n二楼（喆）'
        writer.writerow(cells)
    assert "1 行：已导入 1 件" in office.run("import", file, *RENTAL)


WRONG = [
    (2, "火星社区", "C", "社区"), (4, "三间", "E", "整数"), (5, "别墅", "F", "住宅、集体宿舍、工商业用房"),
    (9, "440306196002110020", "J", "末位校验码"), (9, 440306196002110011, "J", "文本格式的号码"),
    (11, "2020-02-30", "L", "日期"), (11, "2035-01-01", "L", "不晚于现在"), (11, None, None, "的日期"),
    (4, 5000, "E", "1–2000"), (5, None, None, "必须填写"),
]


@pytest.mark.parametrize("place, found, column, expected", WRONG)
def test_a_wrong_cell_is_named_and_nothing_is_written(office, tmp_path, place, found, column, expected):
    def change(number, cells):
        if number == 5:
            cells[place] = found
        return cells

    file = ledgers.plain(tmp_path / "错.xlsx", 9, change)
    before = office.counts()
    said = office.run("import", file, *RENTAL, "--report", tmp_path / "report.csv", status=1)
    # The line is the sixth of the sheet, behind the heading.
    assert f"错.xlsx:出租屋:6{':' + column if column else ''}:" in said
    assert expected in said and "未写入任何内容" in said
    with open(tmp_path / "report.csv", encoding="utf-8-sig", newline="") as report:
        lines = list(csv.DictReader(report))
    assert [(l["级别"], l["行"]) for l in lines] == [("fault", "6")]
    assert office.counts() == before
    assert "未写入" in office.run("import", file, *RENTAL, "--dry-run", status=1)


def test_a_mapping_names_what_headings_do_not(office, tmp_path):
    """A lease is registered where the law lets it, and refused with its article where it does not."""
    def change(number, cells):
        cells[5], cells[7] = "住人", "合格" if number != 2 else "危房"
        return [*cells, "2020-11-10" if number < 3 else None, "2020-11-10", "2021-11-09", 0.25]

    heads = [*ledgers.HEADS, "签约日", "租期起", "租期止", "租金（万元）"]
    file = tmp_path / "租赁.xlsx"
    original = ledgers.HEADS
    try:
        ledgers.HEADS = heads
        ledgers.plain(file, 3, change)
    finally:
        ledgers.HEADS = original
    mapping = tmp_path / "mapping.yaml"
    mapping.write_text(
        """
procedure: rental-housing
columns: { 租期起: lease-from, 租期止: lease-to, 租金: rent }
words:
  use: { 住人: home }
  safety: { 合格: safe, 危房: unsafe }
acts:
  - { act: list, on: 登记日期 }
  - { act: register-lease, on: 签约日 }
""", encoding="utf-8")
    said = office.run("import", file, "--mapping", mapping, status=1)
    assert "租赁.xlsx:出租屋:3:" in said and "《广东省城镇房屋租赁条例》第六条" in said
    mapping.write_text(mapping.read_text(encoding="utf-8").replace("危房: unsafe", "危房: safe"), encoding="utf-8")
    assert "已导入 3 件（5 条办理记录）" in office.run("import", file, "--mapping", mapping)
    office.run("verify")
    office.run("rebuild", "--check")


def test_an_import_that_is_killed_leaves_nothing_and_can_be_given_again(office, tmp_path):
    file = ledgers.plain(tmp_path / "大.xlsx", 20_000)
    process = subprocess.Popen(
        [YIFA, "import", file, *RENTAL, "--data", office.data], cwd=ROOT, stdout=subprocess.DEVNULL)
    wal = office.data / "yifa.sqlite-wal"
    while not (wal.exists() and wal.stat().st_size > 2_000_000):
        assert process.poll() is None, "it ended before it could be killed"
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert "0 件已有" in office.run("import", file, *RENTAL, "--dry-run")
    assert "已导入 20000 件" in office.run("import", file, *RENTAL)
    office.run("verify")
