"""Files that no office would send on purpose: each is refused with one line, and nothing is written."""
import shutil, zipfile
import pytest
import ledgers

ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'


def changed(source, target, change, extra=()):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, content in extra:
            new.writestr(name, content)


def bomb(good, bad):
    changed(good, bad, lambda name, data: data, [("xl/media/image1.png", bytes(60 << 20))])


def entities(good, bad):
    changed(good, bad, lambda name, data: (
        data.replace(b"<worksheet", ENTITIES.encode() + b"<worksheet", 1) if "sheet1" in name else data))


def macros(good, bad):
    changed(good, bad, lambda name, data: data, [("xl/vbaProject.bin", b"\1\2")])


def cut(good, bad):
    bad.write_bytes(good.read_bytes()[:-200])


def flipped(good, bad):
    content = bytearray(good.read_bytes())
    with zipfile.ZipFile(good) as archive:
        entry = archive.getinfo("xl/worksheets/sheet1.xml")
    place = entry.header_offset + 60 + len(entry.filename)
    content[place] ^= 0x55
    content[place + 1] ^= 0x55
    bad.write_bytes(content)


def ole(good, bad):
    bad.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000))


def pdf(good, bad):
    bad.write_bytes(b"%PDF-1.7\n" + bytes(100))


def document(good, bad):
    changed(good, bad, lambda name, data: data.replace(
        b"spreadsheetml.sheet.main", b"wordprocessingml.document.main"))


def nothing(good, bad):
    bad.write_bytes(b"")


HOSTILE = [(bomb, "压缩炸弹"), (entities, "实体"), (macros, "带有宏"), (cut, "已损坏"), (flipped, "损坏"),
           (ole, "密码"), (pdf, "PDF"), (document, "扩展名与内容不符"), (nothing, "文件是空的")]


@pytest.mark.parametrize("make, word", HOSTILE, ids=[make.__name__ for make, _ in HOSTILE])
def test_refused_with_one_line(office, tmp_path, make, word):
    good, bad = ledgers.plain(tmp_path / "好.xlsx", 50), tmp_path / "坏.xlsx"
    make(good, bad)
    before = office.counts()
    said = office.run("import", bad, "--procedure", "rental-housing", status=2)
    assert word in said or make is flipped and "XML" in said
    assert said.strip().count("\n") == 0 and "坏.xlsx" in said
    assert office.counts() == before


@pytest.mark.parametrize("content, word", [
    (None, "而是压缩包"), (b"%PDF-1.7\n" + bytes(100), "而是PDF"), (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000), "旧的二进制格式"),
    (bytes(range(256)), "无法识别的内容"), (b"", "文件是空的"), ("编号".encode("utf-16"), "无法识别的内容"),
    (b"\xff\xff,\x81\x20", "GB18030")], ids=["xlsx", "pdf", "xls", "bytes", "nothing", "utf-16", "coding"])
def test_what_is_no_csv_is_called_so(office, tmp_path, content, word):
    bad = tmp_path / "坏.csv"
    if content is None:
        shutil.copy(ledgers.plain(tmp_path / "好.xlsx", 5), bad)
    else:
        bad.write_bytes(content)
    said = office.run("import", bad, "--procedure", "rental-housing", status=2)
    assert "坏.csv" in said and word in said and said.strip().count("\n") == 0
    assert "XLSX、DOCX" not in said
