"""The tables of statistics as workbooks, read by openpyxl."""
import openpyxl


def listed(office):
    return [line.split("\t")[0] for line in office.run("table").splitlines()]


def test_every_table_is_a_workbook_with_its_figures_as_numbers(empty, tmp_path):
    names = listed(empty)
    assert len(names) >= 8
    for name in names:
        out = tmp_path / f"{name}.xlsx"
        said = empty.run("table", name, "--year", 2020, "--out", out)
        book = openpyxl.load_workbook(out)
        sheet, meanings = book.worksheets
        assert sheet["A1"].value == sheet.title and meanings.title == "字段说明"
        assert f"A1:{sheet.cell(1, sheet.max_column).coordinate}" in map(str, sheet.merged_cells.ranges)
        assert sheet["A2"].value.startswith("填报单位：深圳市宝安区松岗街道办事处")
        assert sheet["A3"].value == "统计区间：2020年1月1日至2020年12月31日"
        numbers = [c for row in sheet.iter_rows() for c in row if c.data_type == "n" and c.value is not None]
        assert f"：{len(numbers)} 个单元格" in said
        empties = [c for row in sheet.iter_rows() for c in row if c.value == "—"]
        assert f"{len(empties)} 个不能得出" in said
        last = sheet.cell(sheet.max_row, 1).value
        assert ("尚未填报的单元格" in last) == bool(empties)
        assert meanings.max_row > 2 and meanings["D1"].value.startswith("含义")


def test_a_head_of_two_lines(empty, tmp_path):
    out = tmp_path / "表三.xlsx"
    empty.run("table", "information-3", "--year", 2020, "--out", out)
    sheet = openpyxl.load_workbook(out).worksheets[0]
    merged = set(map(str, sheet.merged_cells.ranges))
    assert {"A4:A5", "B4:B5", "C4:G4", "H4:H5"} <= merged
    assert [sheet[c].value for c in ["A4", "B4", "C4", "C5", "G5", "H4"]] == [
        "项目", "自然人", "法人或其他组织", "商业企业", "其他", "总计"]
    assert sheet.freeze_panes == "B6"


def test_what_is_entered_and_what_does_not_add_up(empty, tmp_path):
    entries, out = tmp_path / "手工.csv", tmp_path / "表.xlsx"
    entries.write_text("table,row,column,value\nlicences,applied,count,5\nlicences,accepted,count,7.5\n", encoding="utf-8")
    said = empty.run("table", "licences", "--year", 2020, "--entries", entries, "--out", out, status=1)
    assert "不成立" in said
    sheet = openpyxl.load_workbook(out).worksheets[0]
    values = {row[0]: row[1] for row in sheet.iter_rows(values_only=True)}
    formats = {row[0].value: row[1].number_format for row in sheet.iter_rows()}
    assert values["申请数量"] == 5 and values["受理数量"] == 7.5
    assert formats["申请数量"] == "#,##0" and formats["受理数量"] == "#,##0.00"
    assert any(str(row[0]).startswith("不成立：") for row in sheet.iter_rows(values_only=True))
