"""What the browser's tests share: a served demonstration of a small year, its accounts, and people who look at its pages."""
from contextlib import contextmanager
import json, pathlib, re, shutil, socket, subprocess, time, urllib.request
from urllib.parse import urlsplit
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from walk import kind

ROOT = pathlib.Path(__file__).resolve().parents[2]
YIFA = ROOT / ".build" / "release" / "yifa"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
# How people look at pages: journeys are gone at a desk with scripts and on a phone without, with --every-way in all four.
WAYS = {
    "desk": {"size": DESKTOP, "scripts": True}, "phone-plain": {"size": PHONE, "scripts": False},
    "phone": {"size": PHONE, "scripts": True}, "desk-plain": {"size": DESKTOP, "scripts": False},
}
AXE = Axe()
# What was looked at already: a kind of page, the window's width, scripts or not, and whether something went wrong there.
LOOKED = set()


class Site:
    """A served folder: its address and the password of its accounts."""

    def __init__(self, address, data):
        self.address, self.data = address, data
        self.password = (data / "demo-accounts.txt").read_text().splitlines()[0]

    def code_sent_to(self, phone):
        """The six digits of the message to a phone, when it has come."""
        until = time.monotonic() + 20
        while True:
            for message in map(json.loads, (file.read_text() for file in (self.data / "outbox").glob("*.json"))):
                if message["to"] == phone:
                    return re.search(r"\d{6}", message["text"])[0]
            assert time.monotonic() < until, f"no message to {phone}"
            time.sleep(0.1)


class Visitor:
    """Somebody with a browser of their own. Whatever leaves the host or goes wrong in a page is noted in `faults`."""

    def __init__(self, browser, site, size=DESKTOP, scripts=True):
        self.site, self.faults, self.way = site, [], (size["width"], scripts)
        self.context = browser.new_context(
            base_url=site.address, viewport=size, java_script_enabled=scripts, accept_downloads=True)
        self.context.route("**/*", self.pass_on)
        self.page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.page.on("pageerror", lambda error: self.faults.append(f"{self.page.url}: {error}"))
        self.page.on("console", self.heard)
        # A page that asks whether to leave it is left.
        self.page.on("dialog", lambda dialog: dialog.accept())

    def pass_on(self, route):
        if route.request.url.startswith(self.site.address):
            route.continue_()
        else:
            self.faults.append(f"{self.page.url} asks for {route.request.url}")
            route.abort()

    def heard(self, message):
        # A page that answers 4xx is itself told of on the console; that is what the test asked for.
        if message.type == "error" and "the server responded with a status of 4" not in message.text:
            self.faults.append(f"{self.page.url}: {message.text}")

    def sign_in(self, account, password=None):
        self.go("/login")
        self.page.locator("main form input[type=text]").fill(account)
        self.page.locator("main form input[type=password]").fill(password or self.site.password)
        self.press()
        assert self.path != "/login", self.text
        return self

    def go(self, address):
        answer = self.page.goto(address)
        self.look()
        return answer

    def follow(self, link):
        """Takes the first link that fits the selector."""
        with self.page.expect_navigation():
            self.page.locator(link).first.click()
        self.look()

    def form(self, action=""):
        """The first form of the page that is sent to such an address; unfolded, if it is folded away."""
        form = f"form[method=post][action*='{action}']" if action else "form[method=post]"
        fold = self.page.locator(f"main details:not([open]):has({form}) > summary") if action else None
        if fold and fold.count():
            fold.first.click()
        return self.page.locator(f"main {form}").first

    def press(self, action=""):
        """Presses the first button of a form."""
        button = self.form(action).locator("button").first
        with self.page.expect_navigation():
            button.click()
        self.look()

    def look(self):
        """Notes what is wrong with the page that has come up, once for each kind of page."""
        seen = (kind(self.page.url), *self.way, self.page.locator("main [role=alert]").count() > 0)
        if seen in LOOKED or "text/html" not in self.page.evaluate("document.contentType"):
            return
        LOOKED.add(seen)
        where = f"{self.page.url} at {self.way[0]}"
        # axe-core waits for timers, which do not run where scripts are off.
        if self.way[1]:
            self.faults += [f"{where}: {violation}" for violation in self.violations()]
        if self.overflow > 0:
            self.faults.append(f"{where}: {self.overflow} px too wide")

    @property
    def path(self):
        return urlsplit(self.page.url).path

    @property
    def text(self):
        return self.page.locator("main").inner_text()

    @property
    def overflow(self):
        """How many pixels the page is wider than the window."""
        return self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")

    def violations(self):
        """What axe-core finds, a line each."""
        found = AXE.run(self.page).response["violations"]
        return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


def free_port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


@contextmanager
def served(data):
    """A demonstration of a small year in a folder of its own, as long as it is wanted."""
    address = f"http://127.0.0.1:{(port := free_port())}"
    log = (data.parent / "log").open("w")
    server = subprocess.Popen(
        [YIFA, "demo", "--data", data, "--scale", "0.01", "--port", str(port)], cwd=ROOT, stdout=log, stderr=log)
    try:
        until = time.monotonic() + 120
        while True:
            try:
                urllib.request.urlopen(f"{address}/healthz", timeout=5)
                break
            except OSError:
                told = (data.parent / "log").read_text()
                assert server.poll() is None and time.monotonic() < until, told
                time.sleep(0.2)
        yield Site(address, data)
    finally:
        server.terminate()
        server.wait(20)


@contextmanager
def chromium():
    program = shutil.which("chromium")
    assert program, "no Chromium here; Scripts/setup --papers brings it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    with served(tmp_path_factory.mktemp("browser") / "data") as site:
        yield site


@pytest.fixture(scope="session")
def browser():
    with chromium() as browser:
        yield browser


def pytest_addoption(parser):
    parser.addoption("--every-way", action="store_true", help="go the journeys at both widths, each with and without scripts")


def pytest_generate_tests(metafunc):
    if "way" in metafunc.fixturenames:
        metafunc.parametrize("way", list(WAYS) if metafunc.config.getoption("every_way") else list(WAYS)[:2])


@pytest.fixture
def people(way, visitor):
    """Makes visitors who look at pages in the same way."""
    return lambda account=None: visitor(account, **WAYS[way])


@pytest.fixture
def visitor(browser, site):
    """Makes visitors; at the end none of them may have seen a fault."""
    made = []

    def make(account=None, **how):
        made.append(Visitor(browser, site, **how))
        return made[-1].sign_in(account) if account else made[-1]

    yield make
    faults = [fault for one in made for fault in one.faults]
    for one in made:
        one.context.close()
    assert not faults, "\n".join(faults)
