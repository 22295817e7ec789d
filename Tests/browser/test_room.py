"""The mediation room: two sides and a mediator, each with a browser of their own."""
from walk import act, apply, fill


def say(one, number, what, **answers):
    """Takes a turn in the room."""
    one.go(f"/room/{number}")
    fill(one, form=one.form(f"/room/{number}/{what}"), **answers)
    one.press(f"/room/{number}/{what}")
    assert one.path == f"/room/{number}", one.text


def test_two_sides_and_a_mediator_agree_on_a_text(people):
    left, right, mediator, stranger = people("r0001"), people("r0002"), people("tj01"), people()
    number, _ = apply(
        left, "mediation", {"applicant.0.phone": "13800000001", "respondent.0.name": "李美珍", "respondent.0.phone": "13800000002"},
        claim="楼上漏水，要求修复", category="neighbour")
    act(mediator, number, "accept", willing="agreed", mediators=["tj01"])
    act(mediator, number, "inform")

    say(left, number, "message", message="厨房顶上已经漏了一个月")
    say(right, number, "message", message="我愿意请人来修")
    left.go(f"/room/{number}")
    assert "我愿意请人来修" in left.text
    stranger.go(f"/room/{number}")
    assert "我愿意请人来修" not in stranger.page.content()

    mediator.go(f"/work/matters/{number}")
    mediator.follow(f"main a[href='/room/{number}']")
    assert "厨房顶上已经漏了一个月" in mediator.text
    say(mediator, number, "propose", proposal="李美珍十日内修好防水，费用自理。")
    for side in (left, right):
        say(side, number, "confirm-text", answer="agreed")
    mediator.go(f"/room/{number}")
    assert mediator.text.count("同意") >= 2

    act(mediator, number, "session", record="双方到场，达成一致", facts="楼上防水层老化")
    mediator.go(f"/work/matters/{number}/act/agree")
    form = mediator.form()
    assert "选填" not in form.locator("#q-s legend").inner_text()
    fill(mediator, form=form, terms="李美珍十日内修好防水，费用自理。", performance="2021年1月15日前", amount="1500",
         facts="楼上防水层老化")
    mediator.press()
    assert "尚未全部签名" in mediator.text
    for box in form.locator("[name=s]").all():
        box.check()
    mediator.press()
    assert "?done=agree" in mediator.page.url, mediator.text
    assert mediator.page.locator("a", has_text="人民调解协议书").count() == 1
    left.go("/my")
    left.follow(f"main a[href='/track/{number}']")
    assert "达成协议" in left.text


def test_the_other_side_opens_the_matter_by_its_number_alone(people):
    left, right = people("r0001"), people("r0002")
    number, _ = apply(
        left, "mediation", {"respondent.0.name": "李美珍", "respondent.0.phone": "13800000002"}, claim="押金没有退还")
    right.go("/my")
    right.follow("main a[href='/track']")
    right.page.locator("[name=number]").fill(number)
    right.press()
    assert right.path == f"/track/{number}" and "待受理" in right.text
