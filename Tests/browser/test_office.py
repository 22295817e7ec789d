"""What the office's people do from their own page on: heads, officers, reviewers, advisers, leaders, supervisors, auditors."""
import base64, hashlib, subprocess
from conftest import YIFA
from walk import act, done, fill


def test_a_clerk_enters_a_matter_and_finds_it(people):
    one = people("dt01")
    number = done(one, "/work/new/mediation", claim="楼上漏水，要求修复")
    assert "楼上漏水，要求修复" in one.text and "待受理" in one.text
    one.go("/work/matters?procedure=mediation&state=open&order=newest")
    assert one.page.locator(f"main a[href='/work/matters/{number}']").count() == 1


def test_lines_of_a_register_are_entered_together_or_not_at_all(people):
    one, address = people("dt01"), "/work/new/station-service/bulk"
    one.go("/work/new")
    one.follow(f"main a[href='{address}']")
    for row in (0, 1):
        for name, answer in [("kind", "guidance"), ("server", "staff"), ("place.community", "songgang")]:
            one.page.locator(f"[name='r.{row}.f.{name}']").select_option(answer)
    one.page.locator("[name='r.0.f.place.address']").fill("东方大路1号")
    one.press(address)
    assert "第 2 行" in one.text
    assert one.page.locator("[name='r.0.f.place.address']").input_value() == "东方大路1号"
    one.page.locator("[name='r.1.f.place.address']").fill("东方大路3号")
    one.press(address)
    assert "已登记 2 条" in one.text


def test_a_penalty_is_refused_before_its_review_and_says_by_what(people):
    officer, head, leader = people("zf01"), people("zd01"), people("ld01")
    number = done(officer, "/work/new/penalty", source="patrol", area="cityscape", matter="擅自占用道路摆卖")
    act(head, number, "file", {"offender.0.kind": "person", "offender.0.name": "张三"}, officers=["zf01", "zf02"],
        offence="first", acting_name="district-bureau", address="东方大路1号")
    act(officer, number, "investigate", present_officers=["zf01", "zf02"], evidence="现场笔录一份", card_shown="shown",
        recording="音像001")
    act(officer, number, "order-correction", correction="立即清理")
    act(officer, number, "conclude", outcome="penalise", complexity="complex", kind=["fine"], proposed_fine="500",
        age="adult", discretion="ordinary")
    act(officer, number, "notify", reasons="事实清楚", hearing_right="not-required")

    leader.go(f"/work/matters/{number}")
    leader.go(f"/work/matters/{number}/act/decide")
    fill(leader, kind=["fine"], fine="500", decision="罚款五百元", performance="十五日内缴纳", remedies="either")
    assert "未经法制审核" not in leader.text
    leader.press()
    assert "?done=" not in leader.page.url
    assert "未经法制审核" in leader.text and "国办发〔2018〕118号" in leader.text
    assert leader.page.locator("[name='f.decision']").input_value() == "罚款五百元"


def test_a_contract_is_advised_on_reviewed_approved_and_signed(people):
    clerk, adviser, reviewer, leader = people("dt01"), people("gw01"), people("fs01"), people("ld01")
    digest = hashlib.sha256(b"text").hexdigest()
    number = done(clerk, "/work/new/contract-review", {"counterparty.0.kind": "organisation", "counterparty.0.name": "深圳某某科技有限公司"},
                  subject="环卫服务采购合同", type="procurement", amount="80000")
    act(clerk, number, "check", code="91440300MA5FG00016", standing="fit", standing_note="资质齐全")
    adviser.go("/work")
    act(adviser, number, "advise", opinion="条款完备，建议明确违约责任", advice="amend")
    reviewer.go(f"/work/matters/{number}")
    assert "条款完备，建议明确违约责任" in reviewer.text
    act(reviewer, number, "review", review="amended", reviewed_text=digest)
    act(leader, number, "approve", approval="同意")
    leader.go(f"/work/matters/{number}/act/sign")
    fill(leader, signed_text=hashlib.sha256(b"other").hexdigest())
    leader.press()
    assert "签订文本与审核文本不一致" in leader.text
    act(leader, number, "sign", signed_text=digest)
    assert "已签订" in leader.text


def test_a_head_hands_out_work_takes_it_back_and_somebody_stands_in(people):
    head, first, second = people("zd01"), people("zf01"), people("zf02")
    number = done(first, "/work/new/penalty", source="patrol", area="cityscape", matter="擅自占用道路摆卖")
    link = f"main a[href='/work/matters/{number}']"
    head.go(f"/work/matters/{number}")

    def hand_to(person, instead_of=None):
        form = head.form("/assign")
        if instead_of:
            form.locator(f"[value={instead_of}]").uncheck()
        form.locator(f"[value={person}]").check()
        head.press("/assign")
        assert "?done=" in head.page.url

    hand_to("zf01")
    first.go("/work")
    first.go("/work/matters?state=open&order=newest&person=zf01")
    assert first.page.locator(link).count() == 1
    hand_to("zf02", instead_of="zf01")
    second.go("/work/matters?state=open&order=newest&person=zf02")
    assert second.page.locator(link).count() == 1

    second.go("/work")
    second.follow("main a[href='/work/leave']")
    form = second.form("/work/leave")
    form = second.page.locator("main form:has([name=delegate])")
    form.locator("[name=delegate]").select_option("zf01")
    form.locator("[name=first]").fill("2021-01-04")
    form.locator("[name=last]").fill("2021-01-08")
    with second.page.expect_navigation():
        form.locator("button").click()
    first.go("/work")
    assert "罗文娟" in first.text
    second.go("/work/leave")
    second.press("/work/leave")
    first.go("/work")
    assert first.page.locator("main .done", has_text="罗文娟").count() == 0


def root_by(proof, header, commitment):
    """The root and size to which a receipt leads from its record (RFC 9162 §2.1.3.2), and those of its checkpoint."""
    receipt, checkpoint = proof.split("\n\n", 1)
    lines = receipt.splitlines()
    index, path = int(lines[1].split()[1]), [base64.b64decode(line) for line in lines[2:]]
    _, size, root = checkpoint.splitlines()[:3]
    digest, last = sha256(b"\0", header.encode(), bytes.fromhex(commitment)), int(size) - 1
    for other in path:
        if index & 1 or index == last:
            digest = sha256(b"\1", other, digest)
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            digest = sha256(b"\1", digest, other)
        index, last = index >> 1, last >> 1
    return digest, last, base64.b64decode(root)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def test_a_leader_goes_from_a_figure_to_a_record_and_its_proof(people):
    one = people("ld01")
    one.go("/work/dashboard")
    one.follow("main .cards a")
    for _ in range(4):
        if one.page.locator("table.records a").count():
            break
        one.follow("main table.list a[href^='/figures/']")
    one.follow("table.records a")
    one.follow("main .receipt a")
    header, commitment = one.page.locator("main pre").all_inner_texts()[:2]
    proof = one.context.request.get(one.site.address + one.page.locator("main a.button").get_attribute("href")).text()
    digest, last, root = root_by(proof, header, commitment.strip())
    assert digest == root and last == 0
    assert base64.b64encode(root).decode() in one.text


def test_a_supervisor_sees_masked_data_and_a_leader_says_why_he_looks(people):
    clerk, supervisor, leader, administrator = people("dt01"), people("dc01"), people("ld01"), people("gl03")
    number = done(clerk, "/work/new/mediation", {
        "applicant.0.name": "欧阳小明", "applicant.0.identity": "440306199003071232", "respondent.0.name": "王二"})
    for one in (supervisor, leader):
        one.go(f"/work/matters/{number}")
        assert "欧阳小明" not in one.page.content() and "440306199003071232" not in one.page.content()
    assert supervisor.page.locator("form[action$='/unmask']").count() == 0
    form = leader.form("/unmask")
    form.locator("[name=purpose]").fill("")
    leader.press("/unmask")
    assert "欧阳小明" not in leader.page.content()
    fill(leader, form=leader.form("/unmask"))
    leader.page.locator("[name=purpose]").fill("督办信访反映的同一纠纷")
    leader.press("/unmask")
    assert "欧阳小明" in leader.text
    administrator.go("/admin/access-log")
    assert "督办信访反映的同一纠纷" in administrator.text or number in administrator.text


def test_a_law_post_is_written_reviewed_by_another_and_published(people):
    writer, reviewer = people("xc01"), people("fs01")
    number = done(writer, "/work/new/law-post", heading="民法典今天施行", law="民法典", body="民法典自2021年1月1日起施行。")
    act(reviewer, number, "review", opinion="法条现行有效")
    act(writer, number, "publish", channel="web")
    assert "已发布" in writer.text


def test_an_auditor_draws_the_same_sample_again(people):
    one = people("hs01")

    def sample(seed):
        one.go(f"/work/audit?seed={seed}&number=5")
        return one.page.locator("main a[href^='/work/matters/']").evaluate_all("all => all.map(link => link.pathname)")

    first = sample("7")
    assert len(first) == 5 and sample("8") != first and sample("7") == first


def test_an_auditor_checks_the_ledger_and_it_is_the_one_that_is_shown(visitor):
    one = visitor("hs01")
    one.go("/work/audit")
    shown = one.text
    told = subprocess.run([YIFA, "verify", "--data", one.site.data], capture_output=True, text=True)
    assert told.returncode == 0, told.stdout + told.stderr
    checkpoint = one.context.request.get(one.site.address + "/log/checkpoint").text().splitlines()
    assert checkpoint[2] in shown
