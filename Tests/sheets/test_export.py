"""What we write, read by openpyxl and by ourselves."""
import csv, datetime
import openpyxl
import pytest
import ledgers

RENTAL = ("--procedure", "rental-housing")
IN_FULL = ("--unmasked", "--purpose", "测试")


@pytest.fixture
def filled(office, tmp_path):
    office.run("import", ledgers.plain(tmp_path / "台账.xlsx", 40), *RENTAL)
    return office


def test_openpyxl_reads_head_types_widths_and_definitions(filled, tmp_path):
    out = tmp_path / "出.xlsx"
    filled.run("export", *RENTAL, *IN_FULL, "--out", out)
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["出租屋和租赁登记", "字段说明"]
    sheet = book["出租屋和租赁登记"]
    heads = [cell.value for cell in sheet[1]]
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref.endswith(str(sheet.max_row))
    assert sheet.max_row == 41
    row = dict(zip(heads, sheet[2]))
    assert row["业主或者实际管理人·证件号码"].value == ledgers.identity(1)
    assert row["业主或者实际管理人·证件号码"].data_type == "s"
    assert row["出租间数"].value == 4 and row["用途"].value == "住宅"
    assert row["登记房屋·时间"].value == datetime.datetime(2020, 1, 3, 9)
    assert row["登记房屋·时间"].is_date
    letter = row["房屋地址·地址"].column_letter
    assert sheet.column_dimensions[letter].width >= 39
    meanings = {line[0]: line for line in book["字段说明"].iter_rows(min_row=2, values_only=True)}
    assert set(meanings) == set(heads)
    assert "住宅、集体宿舍、工商业用房" in meanings["用途"][3]


def test_personal_data_are_masked_unless_a_purpose_is_given(filled, tmp_path):
    out = tmp_path / "出.csv"
    filled.run("export", *RENTAL, "--out", out)
    text = out.read_text(encoding="utf-8-sig")
    assert ledgers.identity(1) not in text and "13800001111" not in text and "楼岗大道1号" not in text
    assert ledgers.identity(1)[:4] + "*" * 10 + ledgers.identity(1)[-4:] in text
    assert "--purpose" in filled.run("export", *RENTAL, "--out", out, "--unmasked", status=2)


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_round_trip_changes_nothing(filled, empty, tmp_path, kind):
    out, again = tmp_path / f"出.{kind}", tmp_path / f"再.{kind}"
    filled.run("export", *RENTAL, *IN_FULL, "--out", out)
    assert "40 行：可导入 0 件（0 条办理记录），40 件已有" in filled.run("import", out, *RENTAL, "--dry-run")
    other = empty.copy(tmp_path / "other")
    assert "40 行：已导入 40 件" in other.run("import", out, *RENTAL)
    other.run("export", *RENTAL, *IN_FULL, "--out", again)
    assert rows(again) == rows(out)


def rows(path):
    if path.suffix == ".csv":
        with open(path, encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))
    return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))
