"""What residents and firms come for, and whoever answers them, from the first page to the last."""
import base64, itertools
from walk import act, answer_questions, apply, fill, track

FIRM = "91440300MA5FG00016"
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")

PHONES = itertools.count(1)


def photo(name):
    return {"name": name, "mimeType": "image/png", "buffer": PICTURE}


def test_a_resident_applies_for_mediation_and_follows_it(people):
    one, other = people(), people()
    number, code = apply(one, "mediation")
    other.go("/track")
    for typed, arrives in [("WRONG234", "/track"), (code, f"/track/{number}")]:
        other.page.locator("[name=number]").fill(number)
        other.page.locator("[name=code]").fill(typed)
        other.press()
        assert other.path == arrives
    assert "待受理" in other.text


def test_legal_aid_from_the_portal_to_a_lawyer(people):
    resident, desk, agency, lawyer = people(), people("sf01"), people("fy01"), people("ls01")
    number, code = apply(
        resident, "legal-aid", {"applicant.0.identity": "440306199003071232"}, claim="被拖欠三个月工资", means="hardship")
    agency.go(f"/work/matters/{number}")
    assert agency.page.locator("main a[href$='/act/grant']").count() == 0
    assert "申请尚未转送区法律援助机构" in agency.page.locator("main").text_content()
    act(desk, number, "forward")
    act(agency, number, "grant")
    assert agency.page.locator("a", has_text="给予法律援助决定书").count() == 1
    act(agency, number, "assign", lawyer="曾晓岚，广东某律师事务所", handler="lawyer")
    act(lawyer, number, "progress", progress="已会见受援人，准备起诉材料")
    track(resident, number, code)
    assert "办理中" in resident.text and "已会见受援人，准备起诉材料" in resident.text


def test_a_firm_asks_for_information_and_gets_a_paper(people):
    firm, officer = people(), people("gk01")
    asked = {"applicant.0.kind": "organisation", "applicant.0.name": "深圳某某科技有限公司"}
    firm.go("/services/information")
    firm.follow("main a[href^='/apply/information']")
    fill(firm, asked | {"applicant.0.identity": FIRM[:-1]})
    firm.press()
    assert firm.path.startswith("/apply/information/p-") and firm.page.locator("#problem a").count() == 1
    assert firm.page.locator("[name='p.applicant.0.name']").input_value() == "深圳某某科技有限公司"
    number, code = apply(
        firm, "information", asked | {"applicant.0.identity": FIRM}, content="2020 年环卫服务采购合同",
        applicant_kind="business", form="电子文档")
    act(officer, number, "confirm")
    act(officer, number, "reply", result="A2", answer="现将您申请的合同提供给您。", remedy="free")
    paper = officer.page.locator("a", has_text="政府信息公开答复书").first.get_attribute("href")
    answer = officer.context.request.get(officer.site.address + paper)
    assert answer.status == 200 and answer.body()[:4] in (b"%PDF", b"PK\x03\x04")
    act(officer, number, "serve", service="internet")
    track(firm, number, code)
    assert "已送达" in firm.text and "现将您申请的合同提供给您。" in firm.text


def test_a_kind_of_applicant_that_does_not_fit_is_told_before_sending(people):
    one = people()
    answer_questions(one, "information", applicant_kind="business")
    one.press()
    assert one.path == "/apply/information/check" and "申请人类别与申请人不符" in one.text


def test_a_problem_is_reported_dispatched_mended_and_checked(people):
    passer, desk, handler, checker = people(), people("pq01"), people("cz001"), people("hc01")
    number, code = apply(passer, "report-problem", **{"class": "utilities"}, summary="路灯不亮", photo=photo("lamp.png"))
    act(desk, number, "file")
    act(desk, number, "dispatch", unit="城市建设办公室")
    act(handler, number, "finish", result="已更换灯具", photo_after=photo("after.png"))
    handler.go(f"/work/matters/{number}")
    assert handler.page.locator("main a[href$='/act/close']").count() == 0
    act(checker, number, "close", rating="5")
    track(passer, number, code)
    assert "结案" in passer.text and "已更换灯具" in passer.text


def test_whoever_is_in_danger_leaves_at_once(people):
    one = people()
    one.go("/services/legal-aid")
    one.follow("main a[href^='/apply/legal-aid']")
    one.follow("main a[data-exit]")
    assert one.path == "/"


def test_a_resident_signs_in_with_a_code_and_finds_what_was_applied_for(people):
    one = people()
    phone = f"139{next(PHONES):08}"
    one.go("/sign-in")
    one.page.locator("[name=phone]").fill(phone)
    one.press()
    assert one.path == "/sign-in/code"
    one.page.locator("[name=code]").fill(one.site.code_sent_to(phone))
    one.press()
    assert one.path == "/my"
    number, _ = apply(one, "residence")
    one.go("/my")
    assert one.page.locator(f"main a[href='/track/{number}']").count() == 1
