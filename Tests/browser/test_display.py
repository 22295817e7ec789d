"""Ways of showing: large text, high contrast, the edition for older people."""


def test_the_edition_for_older_people_stays_on_and_is_left_again(people):
    one = people()
    one.go("/")
    one.follow("header a[href^='/display']")
    form = one.page.locator("main form[action='/display/set']")
    for choice in form.locator("[type=checkbox]").all():
        choice.check()
    with one.page.expect_navigation():
        form.locator("button").first.click()
    one.look()
    for address in ("/", "/services", "/services/mediation", "/track"):
        one.go(address)
        assert one.page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p, main li')).fontSize)") >= 18
        assert one.overflow == 0
