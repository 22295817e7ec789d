"""Ledgers as offices keep them, written by openpyxl."""
import datetime
import openpyxl

HEADS = ["序号", "房屋编码", "所在社区", "详细地址", "出租间数", "用途", "权属状况", "安全状况",
         "业主或者实际管理人", "身份证号码", "联系电话", "登记日期"]


def identity(number):
    """A resident number with its check digit."""
    body = f"440306{1960 + number % 40}0{1 + number % 9}1{number % 9}{number % 1000:03}"
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, weights)) % 11]


def line(number, day):
    return [number, f"4403{number:08}", "楼岗社区", f"楼岗大道{number}号", 3 + number % 20, "住宅",
            "有产权或者经营管理权", "符合安全标准", f"王{number}", identity(number), "13800001111", day]


# The five notations of a day, and one with a time behind it.
DAYS = [datetime.date(2020, 11, 6), "2020-11-06", "2020/11/6", "2020年11月6日", "20201106", 20201106,
        datetime.datetime(2020, 11, 6, 14, 30)]


def difficult(path):
    """A title, two lines of heading, merged cells, a formula, numbers as text, totals, notes, a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "出租屋"
    sheet.append(["松岗街道出租屋台账（2020年）"])
    sheet.merge_cells("A1:L1")
    sheet.append(["序号", "房屋编码", "房屋地址", None, "出租间数", "用途", "权属状况", "安全状况",
                  "业主或者实际管理人", None, None, "登记日期", "旧系统备注"])
    sheet.append([None, None, "社区", "地址", None, None, None, None, "姓名", "身份证号", "电话", None])
    for area in ["A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3", "G2:G3", "H2:H3", "I2:K2", "L2:L3"]:
        sheet.merge_cells(area)
    for number, day in enumerate(DAYS, start=1):
        cells = line(number, day)
        cells[4] = str(cells[4]) if number == 2 else cells[4]
        cells[10] = 13800001111 if number == 3 else cells[10]
        sheet.append(cells)
    # One community for the first three houses, as it is written by hand.
    sheet["C5"], sheet["C6"] = None, None
    sheet.merge_cells("C4:C6")
    sheet.append(["合计", None, None, None, "=SUM(E4:E10)"])
    sheet.append(["填表人：李四", None, None, "审核人：王五"])
    hidden = book.create_sheet("草稿")
    hidden.append(HEADS)
    hidden.append(line(99, "2020-01-01"))
    hidden.sheet_state = "hidden"
    book.save(path)
    return path


def plain(path, count, change=lambda number, cells: cells):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("出租屋")
    sheet.append(HEADS)
    for number in range(1, count + 1):
        day = datetime.date(2020, 1, 2) + datetime.timedelta(days=number % 300)
        sheet.append(change(number, line(number, day)))
    book.save(path)
    return path
