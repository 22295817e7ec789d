"""Review queues, registers and what is taken along from them."""
import io
import openpyxl
from walk import act, done, fill


def test_a_reviewer_finds_a_case_in_the_queue_and_writes_beside_its_file(people):
    writer, reviewer = people("xc01"), people("fs01")
    number = done(writer, "/work/new/law-post", heading="民法典今天施行", law="民法典", body="民法典自2021年1月1日起施行。")
    reviewer.go("/work/review")
    reviewer.go(f"/work/review/{number}")
    assert "民法典自2021年1月1日起施行。" in reviewer.text
    fill(reviewer, form=reviewer.form("/act/review"), opinion="法条现行有效")
    reviewer.press("/act/review")
    assert "?done=review" in reviewer.page.url, reviewer.text


def workbook(one, link):
    answer = one.context.request.get(one.site.address + one.page.locator(link).first.get_attribute("href"))
    assert answer.status == 200, link
    return openpyxl.load_workbook(io.BytesIO(answer.body()))


def test_a_register_is_read_taken_along_and_opens_in_a_spreadsheet(people):
    one, administrator = people("dt01"), people("gl03")
    done(one, "/work/new/mediation", {"applicant.0.name": "欧阳小明"}, claim="楼上漏水，要求修复")
    one.go("/work/registers")
    one.follow("main a[href='/work/registers/mediation']")
    assert "楼上漏水，要求修复" in one.text
    sheets = workbook(one, "main a[href*='/export.xlsx']")
    rows = list(sheets.worksheets[0].iter_rows(values_only=True))
    text = "\n".join(str(cell) for row in rows for cell in row)
    assert "楼上漏水，要求修复" in text and "欧阳小明" not in text
    one.follow("main a[href$='/work/registers/mediation/export']")
    one.press()
    assert one.page.locator("#problem").count() == 1
    with one.page.expect_download() as downloads:
        one.page.locator("[name=purpose]").fill("核对季度台账")
        one.form().locator("button").first.click()
    assert downloads.value.suggested_filename.endswith(".xlsx")
    administrator.go("/admin/access-log")
    assert "核对季度台账" in administrator.text
