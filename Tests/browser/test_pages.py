"""Every kind of page that a person's links lead to: accessible, small, alone, and no wider than a phone."""
from urllib.parse import parse_qsl, urlencode, urlsplit
import pytest
from conftest import DESKTOP, PHONE
from walk import kind

# Where each begins, and the pages that are theirs: what all see is looked at once.
PEOPLE = {
    None: ["/", "/services", "/track", "/sign-in", "/login"],
    "r0001": ["/my", "/account"],
    "dt01": ["/work"], "zf01": ["/work"], "zd01": ["/work"], "fs01": ["/work"], "ld01": ["/work"], "hs01": ["/work"], "bg01": ["/work/report"],
    "gl01": ["/admin"], "gl02": ["/admin/rights"], "gl03": ["/admin/access-log"],
}
OWN = {None: "/", "r": ("/my", "/track/", "/account"), "g": ("/admin", "/account")}
LARGEST = 100_000


def in_english(address):
    parts = urlsplit(address)
    query = [pair for pair in parse_qsl(parts.query) if pair[0] != "lang"] + [("lang", "en")]
    return f"{parts.path}?{urlencode(query)}"


def crawl(one, account):
    """An example of each kind of a person's own pages, as its address and its bytes."""
    pages, seen, waiting = {}, set(), list(PEOPLE[account])
    own = OWN.get(account and account[0], "/work")
    while waiting:
        address = waiting.pop(0)
        if kind(address) in seen or not address.startswith(own):
            continue
        seen.add(kind(address))
        answer = one.context.request.get(one.site.address + address)
        if answer.status != 200 or "text/html" not in answer.headers["content-type"]:
            assert answer.status < 500, f"{address}: {answer.status}"
            continue
        pages[address] = len(answer.body())
        one.page.goto(address)
        links = one.page.eval_on_selector_all("a[href]", "all => all.map(link => link.href)")
        for link in links:
            if link.startswith(one.site.address + "/"):
                waiting.append(link[len(one.site.address):].split("#")[0])
    return pages


def look(one, address, faults):
    one.page.goto(address)
    size = one.page.viewport_size["width"]
    faults += [f"{address} at {size}: {violation}" for violation in one.violations()]
    if one.overflow > 0:
        faults.append(f"{address} at {size}: {one.overflow} px too wide")


@pytest.mark.parametrize("account", PEOPLE)
def test_every_kind_of_page(visitor, account):
    one = visitor(account)
    pages, faults = crawl(one, account), []
    assert set(PEOPLE[account]) <= set(pages), sorted(pages)
    for address, size in pages.items():
        if size > LARGEST:
            faults.append(f"{address}: {size} bytes")
        one.page.set_viewport_size(DESKTOP)
        look(one, address, faults)
        one.page.set_viewport_size(PHONE)
        look(one, address, faults)
        look(one, in_english(address), faults)
    assert not faults, f"{len(faults)} faults:\n" + "\n".join(faults)


@pytest.mark.parametrize("account", [None, "r0001", "dt01"])
def test_the_same_without_scripts(visitor, account):
    with_scripts, without = visitor(account), visitor(account, scripts=False)
    for address in crawl(with_scripts, account):
        with_scripts.page.goto(address)
        without.page.goto(address)
        for part in ["h1", "main form", "main a[href]"]:
            assert without.page.locator(part).count() == with_scripts.page.locator(part).count(), f"{address}: {part}"


def test_the_first_tab_skips_to_the_content(visitor):
    one = visitor()
    one.go("/")
    one.page.keyboard.press("Tab")
    target = one.page.evaluate("document.activeElement.getAttribute('href')")
    assert target and target.startswith("#")
    one.page.keyboard.press("Enter")
    assert one.page.evaluate("location.hash") == target
    assert one.page.locator(target).evaluate("place => place.matches('main, main *')")
