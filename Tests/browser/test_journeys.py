"""What people come for, from the first page to the last."""
import re
import pytest
from conftest import PHONE

# The questions of a form that must be answered: name and type of each.
ASKED = """form => [...form.elements].filter(field => {
    if (!field.name || ['hidden', 'submit', 'file'].includes(field.type)) return false
    const group = field.closest('fieldset'), label = field.labels && field.labels[0]
    return !`${label ? label.innerText : ''}${group ? group.querySelector('legend').innerText : ''}`.includes('选填')
}).map(field => [field.name, field.type])"""
OTHERWISE = {"date": "2021-01-04", "number": "1"}


def fill(one, **answers):
    """Answers what must be answered, and whatever is given; names without their `f.`, a hyphen as `_`."""
    form = one.page.locator("main form[method=post]").first
    given = {f"f.{name.replace('_', '-')}": answer for name, answer in answers.items()}
    asked = dict(form.evaluate(ASKED))
    for name in dict.fromkeys([*given, *asked]):
        fields = form.locator(f"[name='{name}']")
        answer, kind = given.get(name), fields.first.evaluate("field => field.type")
        if kind in ("radio", "checkbox"):
            for value in answer if isinstance(answer, list) else [answer]:
                (form.locator(f"[name='{name}'][value='{value}']") if value else fields.first).check()
        elif kind == "select-multiple":
            fields.first.select_option(answer)
        elif kind == "select-one":
            fields.first.select_option(answer) if answer else fields.first.select_option(index=1)
        elif answer or not fields.first.input_value():
            fields.first.fill(answer or OTHERWISE.get(kind, "张三"))


def done(one, address, **answers):
    """Fills in a form of the workbench and sends it; the matter that it is about."""
    one.go(address)
    fill(one, **answers)
    one.press()
    assert "?done=" in one.page.url, one.text
    return re.search(r"/work/matters/(\d+)", one.page.url)[1]


@pytest.mark.parametrize("scripts", [True, False])
def test_a_resident_applies_for_mediation_and_follows_it(visitor, scripts):
    one = visitor(size=PHONE, scripts=scripts)
    one.go("/services/mediation")
    one.page.locator("a[href^='/apply/mediation']").first.click()
    for _ in range(12):
        if one.path.endswith("/check"):
            break
        fill(one)
        one.press()
    one.press()
    assert one.path.startswith("/receipts/"), one.text
    number, code = one.page.locator("strong.number").all_inner_texts()

    other = visitor(scripts=scripts)
    other.go("/track")
    for typed, arrives in [("WRONG234", "/track"), (code, f"/track/{number}")]:
        other.page.locator("[name=number]").fill(number)
        other.page.locator("[name=code]").fill(typed)
        other.press()
        assert other.path == arrives
    assert "待受理" in other.text


def test_nobody_follows_a_matter_without_its_code(visitor):
    clerk, stranger = visitor("dt01"), visitor()
    number = done(clerk, "/work/new/mediation")
    stranger.go(f"/track/{number}")
    assert "张三" not in stranger.text
    stranger.go(f"/work/matters/{number}")
    assert stranger.path == "/login"


def test_a_clerk_enters_a_matter_and_finds_it(visitor):
    one = visitor("dt01")
    number = done(one, "/work/new/mediation", claim="楼上漏水，要求修复")
    assert "楼上漏水，要求修复" in one.text and "待受理" in one.text
    one.go("/work/matters?procedure=mediation&state=open&order=newest")
    assert one.page.locator(f"main a[href='/work/matters/{number}']").count() == 1


def test_a_penalty_is_refused_before_its_review_and_says_by_what(visitor):
    officer, head, leader = visitor("zf01"), visitor("zd01"), visitor("ld01")
    number = done(officer, "/work/new/penalty", source="patrol", area="cityscape", matter="擅自占用道路摆卖")
    act = f"/work/matters/{number}/act"
    head.go(f"{act}/file")
    head.page.locator("[name='p.offender.0.kind'][value=person]").check()
    head.page.locator("[name='p.offender.0.name']").fill("张三")
    fill(head, officers=["zf01", "zf02"], offence="first", acting_name="district-bureau", address="东方大路1号")
    head.press()
    assert "?done=file" in head.page.url, head.text
    done(officer, f"{act}/investigate", present_officers=["zf01", "zf02"], evidence="现场笔录一份",
         card_shown="shown", recording="音像001")
    done(officer, f"{act}/order-correction", correction="立即清理")
    done(officer, f"{act}/conclude", outcome="penalise", complexity="complex", kind=["fine"], proposed_fine="500",
         age="adult", discretion="ordinary")
    done(officer, f"{act}/notify", reasons="事实清楚", hearing_right="not-required")

    leader.go(f"{act}/decide")
    fill(leader, kind=["fine"], fine="500", decision="罚款五百元", performance="十五日内缴纳", remedies="either")
    assert "未经法制审核" not in leader.text
    leader.press()
    assert "?done=" not in leader.page.url
    assert "未经法制审核" in leader.text and "国办发〔2018〕118号" in leader.text
    assert leader.page.locator("[name='f.decision']").input_value() == "罚款五百元"


def test_an_auditor_draws_the_same_sample_again(visitor):
    one = visitor("hs01")

    def sample(seed):
        one.go(f"/work/audit?seed={seed}&number=5")
        return one.page.locator("main a[href^='/work/matters/']").evaluate_all("all => all.map(link => link.pathname)")

    first = sample("7")
    assert len(first) == 5 and sample("8") != first and sample("7") == first


def test_an_administrator_makes_an_account_and_sees_no_matter(visitor):
    one = visitor("gl01")
    form = one.page.locator("main form[action='/admin/accounts']")
    form.locator("[name=name]").fill("new01")
    form.locator("[name=displayName]").fill("新来的")
    form.locator("[name=kind][value=staff]").check()
    form.locator("button").click()
    assert "new01" in one.text
    assert one.go("/work/matters").status == 403


FILES = [("empty.txt", b"", "0 字节"), ("plan.pdf", b"MZ" + bytes(400), "可执行程序")]


@pytest.mark.parametrize("name, content, told", FILES)
def test_a_file_that_cannot_be_kept_is_refused_by_name(visitor, name, content, told):
    one = visitor("dt01")
    number = done(one, "/work/new/mediation")
    form = one.page.locator("main form[action$='/files']")
    form.locator("[name=files]").first.set_input_files(
        {"name": name, "mimeType": "application/pdf", "buffer": content})
    form.evaluate("form => form.requestSubmit()")
    one.page.wait_for_url("**/files")
    assert name in one.text and told in one.text
    one.go(f"/work/matters/{number}")
    assert name not in one.text


def test_a_form_without_its_token_records_nothing(visitor):
    one = visitor("dt01")
    answer = one.context.request.post(f"{one.site.address}/work/new/mediation", form={"f.claim": "x"})
    assert answer.status == 403


def test_a_form_sent_twice_is_recorded_once(visitor):
    one = visitor("dt01")
    one.go("/work/new/mediation")
    fill(one)
    typed = dict(one.page.locator("main form[method=post]").first.evaluate(
        "form => [...new FormData(form)].filter(([, value]) => typeof value == 'string')"))

    def send():
        return one.context.request.post(f"{one.site.address}/work/new/mediation", form=typed)

    first = send().url
    assert "/work/matters/" in first and send().url == first


def test_what_was_typed_outlives_the_session(visitor):
    one = visitor("dt01")
    one.go("/work/new/mediation")
    fill(one, claim="写了很久的请求")
    one.context.clear_cookies()
    one.press()
    assert "写了很久的请求" in one.text and "没有保存" in one.text
