"""What the browser's tests share: a served demonstration of a small year, its accounts, and people who look at its pages."""
import pathlib, shutil, socket, subprocess, time, urllib.request
from urllib.parse import urlsplit
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
YIFA = ROOT / ".build" / "release" / "yifa"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
AXE = Axe()


class Site:
    """A served folder: its address and the password of its accounts."""

    def __init__(self, address, data):
        self.address, self.data = address, data
        self.password = (data / "demo-accounts.txt").read_text().splitlines()[0]


class Visitor:
    """Somebody with a browser of their own. Whatever leaves the host or goes wrong in a page is noted in `faults`."""

    def __init__(self, browser, site, size=DESKTOP, scripts=True):
        self.site, self.faults = site, []
        self.context = browser.new_context(
            base_url=site.address, viewport=size, java_script_enabled=scripts, accept_downloads=True)
        self.context.route("**/*", self.pass_on)
        self.page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.page.on("pageerror", lambda error: self.faults.append(f"{self.page.url}: {error}"))
        self.page.on("console", self.heard)

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

    def sign_in(self, account):
        self.go("/login")
        self.page.locator("main form input[type=text]").fill(account)
        self.page.locator("main form input[type=password]").fill(self.site.password)
        self.press()
        assert self.path != "/login", self.text
        return self

    def go(self, address):
        return self.page.goto(address)

    def press(self):
        """Presses the first button of the page's main form."""
        self.page.locator("main form button").first.click()

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


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    data = tmp_path_factory.mktemp("browser") / "data"
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


@pytest.fixture(scope="session")
def browser():
    program = shutil.which("chromium")
    if program is None:
        pytest.fail("no Chromium here; Scripts/setup --papers brings it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


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
