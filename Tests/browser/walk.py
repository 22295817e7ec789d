"""How a journey goes on: forms filled in as a person would, services applied for, addresses by their kind."""
import re
from urllib.parse import urlsplit

# The questions of a form that must be answered: name and type of each.
ASKED = """form => [...form.elements].filter(field => {
    if (!field.name || ['hidden', 'submit', 'file'].includes(field.type)) return false
    const group = field.closest('fieldset'), label = field.labels && field.labels[0]
    return !`${label ? label.innerText : ''}${group ? group.querySelector('legend').innerText : ''}`.includes('选填')
}).map(field => [field.name, field.type])"""
NAMES = "form => [...form.elements].map(field => field.name)"
OTHERWISE = {"date": "2021-01-04", "number": "1"}
# Addresses of one kind differ by these.
NAMED = re.compile(r"^/(figures/by|figures|procedures|services|apply|work/new|work/packs(?!/preview)|work/report/#/act|work/registers|reports|work/matters/#/act|track/#/do)/[^/]+")


def kind(address):
    path = re.sub(r"/\d+(?=/|$)", "/#", urlsplit(address).path)
    return NAMED.sub(r"/\1/*", path)


def given(parties, answers):
    """Answers by the names of their questions: fields without their `f.` and a hyphen as `_`, parties without `p.`."""
    return {f"p.{name}": answer for name, answer in (parties or {}).items()} | {
        f"f.{name.replace('_', '-')}": answer for name, answer in answers.items()}


def fill(one, parties=None, form=None, **answers):
    """Answers what must be answered, and whatever is given."""
    answer_all(form or one.form(), given(parties, answers))


def answer_all(form, answers):
    asked = dict(form.evaluate(ASKED))
    for name in dict.fromkeys([*answers, *asked]):
        fields = form.locator(f"[name='{name}']")
        answer, type = answers.get(name), fields.first.evaluate("field => field.type")
        if type in ("radio", "checkbox"):
            for value in answer if isinstance(answer, list) else [answer]:
                (form.locator(f"[name='{name}'][value='{value}']") if value else fields.first).check()
        elif type == "file":
            fields.first.set_input_files(answer)
        elif type == "select-multiple":
            fields.first.select_option(answer)
        elif type == "select-one":
            fields.first.select_option(answer) if answer else fields.first.select_option(index=1)
        elif answer or not fields.first.input_value():
            fields.first.fill(answer or OTHERWISE.get(type, "张三"))


def done(one, address, parties=None, **answers):
    """Fills in a form of the workbench and sends it; the number of the matter that it is about."""
    one.go(address)
    fill(one, parties, **answers)
    one.press()
    if one.page.locator("main .between").count():
        # Somebody may have entered it already; it is another one.
        one.press()
    assert "?done=" in one.page.url, one.text
    return re.search(r"/work/matters/(\d+)", one.page.url)[1]


def act(one, number, name, parties=None, **answers):
    """Does an act on a matter, by the button on the matter's page."""
    one.go(f"/work/matters/{number}")
    one.follow(f"main a[href$='/work/matters/{number}/act/{name}']")
    fill(one, parties, **answers)
    one.press()
    assert f"?done={name}" in one.page.url, one.text


def answer_questions(one, service, parties=None, **answers):
    """Goes through the questions of a service up to the page on which they are checked."""
    whole = given(parties, answers)
    one.go(f"/services/{service}")
    one.follow(f"main a[href^='/apply/{service}']")
    for _ in range(20):
        if one.path.endswith("/check"):
            break
        here = set(one.form().evaluate(NAMES))
        answer_all(one.form(), {name: answer for name, answer in whole.items() if name in here})
        one.press()
    assert one.path == f"/apply/{service}/check", one.text


def apply(one, service, parties=None, **answers):
    """Applies for a service; the number and the code of the receipt."""
    answer_questions(one, service, parties, **answers)
    one.press()
    assert one.path.startswith("/receipts/"), one.text
    return one.page.locator("strong.number").all_inner_texts()


def track(one, number, code):
    """Opens a matter with what stands on its receipt."""
    one.go("/track")
    one.page.locator("[name=number]").fill(number)
    one.page.locator("[name=code]").fill(code)
    one.press()
    assert one.path == f"/track/{number}", one.text
