"""Accounts, sessions, and forms that meet with trouble."""
import base64, hmac, itertools, re, struct, time
import pytest
from conftest import ROOT
from walk import done, fill

ACCOUNTS = (ROOT / "packs/songgang/simulation/accounts.yaml").read_text()
HINTS = re.findall(r'^  (\w+): \{ .*try: \{ zh: "(.+?)", en:', ACCOUNTS, re.MULTILINE)
NEW = itertools.count(1)
SECRET = "Songgang-2021-x"


def digits(key):
    """The six digits that an authenticator shows now: RFC 6238."""
    mac = hmac.digest(base64.b32decode(key), struct.pack(">Q", int(time.time()) // 30), "sha1")
    return f"{(struct.unpack_from('>I', mac, mac[19] & 15)[0] & 0x7fffffff) % 1_000_000:06}"


def test_an_account_from_its_making_to_its_second_factor(people):
    administrator, granter, one = people("gl01"), people("gl02"), people()
    name = f"new{next(NEW):02}"
    administrator.go("/admin")
    form = administrator.page.locator("main form[action='/admin/accounts']")
    form.locator("[name=name]").fill(name)
    form.locator("[name=displayName]").fill("新来的")
    form.locator("[name=kind][value=staff]").check()
    with administrator.page.expect_navigation():
        form.locator("button").click()
    first = administrator.page.locator("main [role=status]").inner_text().split("：")[1].split("。")[0]
    assert administrator.go("/work/matters").status == 403

    granter.go("/admin/rights")
    granter.follow(f"main a[href='/admin/rights/{name}']")
    granter.page.locator("[name=roles][value=clerk]").check()
    granter.page.locator("[name=unit]").select_option("hall")
    granter.press()

    one.sign_in(name, first)
    assert one.path == "/account" and "请先修改口令" in one.text
    form = one.page.locator("main form[action='/account/password']")
    for field, typed in [("password", first), ("new", SECRET), ("again", SECRET)]:
        form.locator(f"[name={field}]").fill(typed)
    one.press("/account/password")
    form = one.page.locator("main form[action='/account/second']")
    key = form.locator("[name=key]").input_value()
    form.locator("[name=digits]").fill(digits(key))
    one.press("/account/second")
    assert one.page.locator("main form[action='/account/second']").count() == 0, one.text
    one.go("/work/new/mediation")
    assert one.path == "/work/new/mediation"

    other = people()
    other.go("/login")
    other.page.locator("main form input[type=text]").fill(name)
    other.page.locator("main form input[type=password]").fill(SECRET)
    other.press()
    assert other.path == "/login/second"
    other.page.locator("main form input[type=text]").fill("000000")
    other.press()
    assert other.path == "/login/second" and other.page.locator("#problem").count() == 1
    assert other.go("/work").status in (200, 403) and other.path != "/work"


@pytest.mark.parametrize("account, hint", HINTS, ids=[account for account, _ in HINTS])
def test_the_hint_of_an_account_leads_somewhere(visitor, account, hint):
    one = visitor(account)
    for name in re.findall("“(.+?)”", hint):
        link = one.page.get_by_role("link", name=name, exact=True).or_(
            one.page.locator("main a").filter(has=one.page.get_by_text(name, exact=True)))
        with one.page.expect_navigation():
            link.first.click()
        one.look()


def test_two_tabs_on_the_same_act(people):
    one, other = people("tj01"), people("tj01")
    number = done(one, "/work/new/mediation")
    for tab in (one, other):
        tab.go(f"/work/matters/{number}/act/accept")
        fill(tab, willing="agreed", mediators=["tj01"])
    one.press()
    assert "?done=accept" in one.page.url
    other.page.locator("[name=note]").fill("我也写了很久")
    other.press()
    assert "?done=" not in other.page.url and "受理" in other.page.locator("main .between").inner_text()
    assert other.page.locator("[name=note]").input_value() == "我也写了很久"


# Answers that are refused, each with the field that the summary leads to.
WRONG = [
    ({"claim": "长" * 600}, "q-f-claim"),
    ({"amount": "很多"}, "q-f-amount"),
    ({"amount": "-1"}, "q-f-amount"),
]


@pytest.mark.parametrize("answers, field", WRONG, ids=["overlong", "no number", "below nothing"])
def test_the_summary_of_faults_leads_to_the_field(visitor, answers, field):
    one = visitor("dt01")
    one.go("/work/new/mediation")
    # What the browser would not let through is sent all the same.
    one.form().evaluate("form => form.querySelectorAll('[maxlength]').forEach(field => field.removeAttribute('maxlength'))")
    fill(one, **answers)
    one.press()
    assert "?done=" not in one.page.url
    one.page.locator("#problem a").click()
    assert one.page.evaluate("location.hash") == f"#{field}"
    typed = one.page.locator(f"#{field}")
    assert typed.input_value() == next(iter(answers.values())) and typed.get_attribute("aria-invalid") == "true"


def test_an_act_at_another_stage_is_refused_in_words(visitor):
    one = visitor("tj01")
    number = done(one, "/work/new/mediation")
    one.go(f"/work/matters/{number}/act/session")
    fill(one, record="各方到场")
    one.press()
    assert "?done=" not in one.page.url and one.page.locator("#refusal").count() == 1
    assert one.page.locator("[name='f.record']").input_value() == "各方到场"


def test_what_was_typed_outlives_the_session(people):
    one = people("dt01")
    one.go("/work/new/mediation")
    fill(one, claim="写了很久的请求")
    one.context.clear_cookies()
    one.press()
    assert "写了很久的请求" in one.text and "没有保存" in one.text


def test_nobody_follows_a_matter_without_its_code(visitor):
    clerk, stranger = visitor("dt01"), visitor()
    number = done(clerk, "/work/new/mediation")
    stranger.go(f"/track/{number}")
    assert "张三" not in stranger.text
    stranger.go(f"/work/matters/{number}")
    assert stranger.path == "/login"


FILES = [("empty.txt", b"", "0 字节"), ("plan.pdf", b"MZ" + bytes(400), "可执行程序")]


@pytest.mark.parametrize("name, content, told", FILES)
def test_a_file_that_cannot_be_kept_is_refused_by_name(visitor, name, content, told):
    one = visitor("dt01")
    number = done(one, "/work/new/mediation")
    form = one.form("/files")
    form.locator("[name=files]").first.set_input_files(
        {"name": name, "mimeType": "application/pdf", "buffer": content})
    one.press("/files")
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
    typed = dict(one.form().evaluate(
        "form => [...new FormData(form)].filter(([, value]) => typeof value == 'string')"))

    def send():
        return one.context.request.post(f"{one.site.address}/work/new/mediation", form=typed)

    first = send().url
    assert "/work/matters/" in first and send().url == first
