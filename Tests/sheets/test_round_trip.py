"""What a simulated office exports and takes in again changes nothing, whichever procedure or register it is."""
import sqlite3
import openpyxl
import pytest
from conftest import Office

IN_FULL = ("--unmasked", "--purpose", "测试")
RESAVED = ["enforcement-card", "rental-housing", "penalty", "mediation"]


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    office = Office(tmp_path_factory.mktemp("demo") / "data")
    office.run("simulate", "--scale", 0.02)
    return office


def procedures(office):
    with sqlite3.connect(office.data / "yifa.sqlite") as database:
        return dict(database.execute("SELECT procedure, count(*) FROM matter GROUP BY procedure ORDER BY 1").fetchall())


def test_every_procedure_and_register(demo, tmp_path):
    before, found = demo.counts(), procedures(demo)
    assert len(found) > 80
    wrong = {}
    for name, count in found.items():
        out = tmp_path / f"{name}.xlsx"
        demo.run("export", "--procedure", name, *IN_FULL, "--out", out)
        said = demo.run("import", out, "--procedure", name).splitlines()
        if f"{count} 行：已导入 0 件（0 条办理记录），{count} 件已有" != said[-1]:
            wrong[name] = said[-1]
    assert wrong == {} and demo.counts() == before


@pytest.mark.parametrize("name", RESAVED)
def test_saved_by_others_in_between(demo, tmp_path, libreoffice, name):
    """LibreOffice and openpyxl write the same lines in their own way."""
    count = procedures(demo)[name]
    out = tmp_path / f"{name}.xlsx"
    demo.run("export", "--procedure", name, *IN_FULL, "--out", out)
    again = tmp_path / "openpyxl.xlsx"
    openpyxl.load_workbook(out).save(again)
    for file in [libreoffice(out, "xlsx", "lo"), again]:
        assert f"{count} 行：可导入 0 件（0 条办理记录），{count} 件已有" in demo.run(
            "import", file, "--procedure", name, "--dry-run")


def test_a_line_of_another_office_is_not_taken_for_ours(demo, tmp_path):
    """The number of a record alone does not make it known: the moment of its opening has to fit."""
    out, other = tmp_path / "卡.xlsx", tmp_path / "别处.xlsx"
    demo.run("export", "--procedure", "enforcement-card", *IN_FULL, "--out", out)
    book = openpyxl.load_workbook(out)
    sheet = book.worksheets[0]
    heads = {cell.value: cell.column for cell in sheet[1]}
    sheet.delete_rows(3, sheet.max_row)
    mark = sheet.cell(2, heads["系统编号"])
    mark.value = mark.value.split("-")[0] + "-1"
    sheet.cell(2, heads["执法证号"]).value = "44030699999"
    book.save(other)
    assert "1 行：可导入 1 件" in demo.run("import", other, "--procedure", "enforcement-card", "--dry-run")
