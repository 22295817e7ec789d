"""What the one script adds, and how pages look when people choose to have them otherwise."""
import pytest
from conftest import PHONE

VIEWS = ["size=largest", "contrast=yes", "simple=yes", "column=yes", "simple=yes&contrast=yes&size=largest"]
SHOWN = ["/", "/services", "/services/mediation", "/apply/mediation", "/track", "/figures", "/procedures", "/sitemap", "/display"]


def sensitive(one):
    """A page that offers a quick way out."""
    one.go("/services")
    for link in one.page.eval_on_selector_all(".ways a", "all => all.map(link => link.getAttribute('href'))"):
        one.go(link)
        if one.page.locator("[data-exit]").count():
            return link
    raise AssertionError("no service is marked sensitive")


@pytest.mark.parametrize("view", VIEWS)
def test_each_way_of_showing(visitor, view):
    one, faults = visitor(size=PHONE), []
    one.go(f"/display/set?{view}")
    for address in SHOWN:
        one.go(address)
        faults += [f"{address} {view}: {fault}" for fault in one.violations()]
        if one.overflow > 0:
            faults.append(f"{address} {view}: {one.overflow} px too wide")
    assert not faults, "\n".join(faults)


def test_the_simple_edition_is_large(visitor):
    one = visitor(size=PHONE)
    one.go("/display")
    one.page.get_by_label("适老版").check()
    one.page.locator("main form button").click()
    for address in ["/", "/services", "/track", "/apply/mediation"]:
        one.go(address)
        small = one.page.evaluate("""() => {
          const seen = element => element.checkVisibility() && getComputedStyle(element).clipPath === 'none';
          const texts = [...document.querySelectorAll('body *')].filter(element => seen(element) &&
            [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && !element.closest('.hidden, .skip, svg'));
          const targets = [...document.querySelectorAll('button, .button, .menu a, main input:not([type=hidden]):not([type=radio]):not([type=checkbox])')].filter(seen);
          return [...texts.filter(text => parseFloat(getComputedStyle(text).fontSize) < 18).map(text => `small text: ${text.outerHTML.slice(0, 90)}`),
            ...texts.filter(text => parseFloat(getComputedStyle(text).lineHeight) < 1.3 * parseFloat(getComputedStyle(text).fontSize) - .1 && !text.closest('h1, button')).map(text => `tight lines: ${text.outerHTML.slice(0, 90)}`),
            ...targets.filter(target => target.getBoundingClientRect().height < 59.5 || target.getBoundingClientRect().width < 59.5).map(target => `small target: ${target.outerHTML.slice(0, 90)}`)];
        }""")
        assert not small, f"{address}: " + "\n".join(small)
    one.page.get_by_role("link", name="恢复标准版").click()
    assert one.page.locator("html[data-view]").count() == 0


def test_three_times_shift_leaves_the_page(visitor):
    one = visitor()
    link = sensitive(one)
    for key in ["Shift", "a", "Shift", "Shift"]:
        one.page.keyboard.press(key)
    assert one.path == link
    one.page.keyboard.press("Shift")
    one.page.wait_for_url("**/", timeout=5000)
    # The page left is not in the history: the way back does not lead to it.
    one.page.go_back()
    assert one.path != link


def test_the_button_leaves_the_page_without_scripts_too(visitor):
    one = visitor(scripts=False)
    one.go(sensitive(visitor()))
    one.page.locator("[data-exit]").click()
    assert one.path == "/"


def test_what_is_wrong_comes_first(visitor):
    one = visitor()
    one.go("/track")
    one.press()
    assert one.page.evaluate("document.activeElement.id") == "problem"


def test_a_form_is_sent_once(visitor):
    one = visitor()
    one.go("/track")
    sent = one.page.evaluate("""() => {
      const form = document.querySelector('main form');
      let count = 0;
      form.addEventListener('submit', () => {});
      addEventListener('submit', event => { if (!event.defaultPrevented) count += 1; event.preventDefault(); });
      form.requestSubmit(); form.requestSubmit(); form.requestSubmit();
      return count;
    }""")
    assert sent == 1


def test_leaving_with_something_typed_asks_first(visitor):
    one = visitor("dt01")
    one.go("/work/leave")
    asked = []
    one.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    one.go("/work")
    assert asked == []
    one.go("/work/leave")
    one.page.locator("main input[type=date]").first.fill("2021-03-01")
    one.page.locator("main h1").click()
    one.go("/work")
    assert asked == ["beforeunload"]


def test_chosen_pictures_are_shown_before_they_are_sent(visitor):
    one = visitor()
    one.go("/")
    found = one.page.evaluate("""async () => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [320, 200];
      const blob = await new Promise(done => canvas.toBlob(done, 'image/png'));
      const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
      document.getElementById('main').append(input);
      const chosen = new DataTransfer();
      chosen.items.add(new File([blob], '现场.png', { type: 'image/png' }));
      chosen.items.add(new File(['x'], '说明.txt', { type: 'text/plain' }));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise(done => setTimeout(done, 500));
      const list = input.nextElementSibling;
      return [list.children.length, list.querySelectorAll('canvas').length, list.querySelector('canvas').width, list.textContent];
    }""")
    assert found[:3] == [2, 1, 160] and "现场.png" in found[3] and "说明.txt" in found[3]


def test_parts_that_change_are_asked_for_anew(visitor):
    one = visitor("dt01")
    one.page.clock.install()
    one.go("/work")
    one.page.evaluate("document.getElementById('tallies').firstElementChild.remove()")
    count = one.page.locator("#tallies li").count()
    one.page.clock.run_for(61_000)
    one.page.locator(f"#tallies li:nth-child({count + 1})").wait_for(state="attached")
    assert one.page.locator("p[role=status]").last.inner_text()


def test_reading_aloud_and_printing_are_offered_by_the_script_alone(visitor):
    for scripts in [True, False]:
        one = visitor(scripts=scripts)
        one.go("/sitemap")
        assert one.page.locator("[data-print]").is_visible() == scripts
        if not scripts:
            assert not one.page.locator("[data-speak]").is_visible()
