"""Files that cannot be taken, sent to the real server: told in one clear line, and nothing kept of them."""
import http.client, os, pathlib, re, subprocess
from urllib.parse import urlencode
import pytest

BOUNDARY = "yifa-test-boundary"
PIECE = b"\0" * (1 << 20)


class Sender:
    """Somebody signed in, without a browser, who can send what no browser would."""

    def __init__(self, site, account):
        self.site, self.cookie = site, ""
        self.connection = http.client.HTTPConnection(site.address.split("//")[1], timeout=60)
        token = self.token("/login")
        form = urlencode({"name": account, "password": site.password, "token": token})
        status, _ = self.send("/login", form.encode(), "application/x-www-form-urlencoded")
        assert status == 303

    def token(self, address):
        return re.search(r'name="token" value="([^"]+)"', self.ask(address))[1]

    def ask(self, address):
        self.connection.request("GET", address, headers={"Cookie": self.cookie})
        return self.read()[1]

    def send(self, address, body, kind):
        self.connection.request("POST", address, body, {"Cookie": self.cookie, "Content-Type": kind})
        return self.read()

    def read(self):
        answer = self.connection.getresponse()
        if found := re.search(r"yifa=[^;]+", answer.headers.get("Set-Cookie", "")):
            self.cookie = found[0]
        return answer.status, answer.read().decode()

    def multipart(self, token, name, pieces):
        """The pieces of a form with one file, made as they are sent."""
        head = (f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="token"\r\n\r\n{token}\r\n'
                f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n'
                f'Content-Type: image/jpeg\r\n\r\n')
        yield head.encode()
        yield from pieces
        yield f"\r\n--{BOUNDARY}--\r\n".encode()

    def upload(self, matter, name, pieces):
        token = self.token(matter)
        body = self.multipart(token, name, pieces)
        self.connection.request(
            "POST", matter + "/files", body,
            {"Cookie": self.cookie, "Content-Type": f"multipart/form-data; boundary={BOUNDARY}"})
        return self.read()

    def matter(self):
        return re.search(r'href="(/work/matters/\d+)"', self.ask("/work/matters"))[1]


def memory(site):
    """The most MB that the server has had in memory."""
    process = subprocess.run(
        ["pgrep", "-f", f"demo --data {site.data}"], capture_output=True, text=True).stdout.split()[0]
    return int(re.search(r"VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{process}/status").read_text())[1]) / 1024


def kept(site):
    return sum(len(files) for _, _, files in os.walk(site.data / "incoming"))


def told(page):
    return " ".join(re.findall(r'<div class="problem"[^>]*>(.*?)</div>', page, re.S))


@pytest.fixture
def sender(site):
    return Sender(site, "tj01")


@pytest.mark.parametrize("name, content, says", [
    ("空.jpg", b"", "空"),
    ("现场照片.jpg", b"MZ\x90\0" + b"\0" * 4000, "现场照片.jpg"),
    ("现场照片.jpg", b"\x7fELF\2\1\1" + b"\0" * 4000, "现场照片.jpg"),
    ("合同.pdf", b"PK\3\4" + b"\0" * 4000, "合同.pdf"),
    ("脚本.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "脚本.svg"),
])
def test_a_file_that_is_not_what_it_says(site, sender, name, content, says):
    status, page = sender.upload(sender.matter(), name, [content])
    assert status == 422
    assert says in told(page) and told(page).count("<p>") == 1
    assert kept(site) == 0


def test_two_hundred_megabytes_leave_no_trace(site, sender):
    matter, before = sender.matter(), memory(site)
    status, page = sender.upload(matter, "录像.jpg", (PIECE for _ in range(200)))
    assert status == 413
    assert "60 MB" in page and "没有保存任何内容" in page
    assert kept(site) == 0
    assert memory(site) - before < 60


def test_a_browser_shows_why_it_is_too_large(visitor, tmp_path):
    one = visitor("tj01")
    large = tmp_path / "录像.jpg"
    with large.open("wb") as file:
        file.truncate(200 << 20)
    one.go("/work/matters")
    one.page.locator("main a[href^='/work/matters/']").first.click()
    one.page.locator("#add-files").evaluate("field => field.closest('details').open = true")
    one.page.locator("#add-files").set_input_files(large)
    one.page.locator("form[enctype] button[type=submit]").first.click()
    one.page.wait_for_load_state()
    assert "60 MB" in one.text


def test_a_body_that_stops_half_way(site, sender):
    token = sender.token(sender.matter())
    half = b"".join(sender.multipart(token, "x.jpg", [b"\xff\xd8\xff"]))[:-20]
    status, page = sender.send(
        sender.matter() + "/files", half, f"multipart/form-data; boundary={BOUNDARY}")
    assert status == 400 and "没有保存" in page
    assert kept(site) == 0


@pytest.mark.parametrize("kind", [
    "multipart/form-data", "multipart/form-data; boundary=", "application/json", "text/plain", "",
])
def test_a_form_of_a_kind_that_no_browser_sends(sender, kind):
    status, page = sender.send(sender.matter() + "/notes", b'{"text": "x"}', kind)
    assert status in (400, 403) and "</html>" in page


def test_a_form_without_end(sender):
    status, page = sender.send(
        sender.matter() + "/notes", b"text=" + b"a" * (2 << 20), "application/x-www-form-urlencoded")
    assert status == 413 and "没有保存任何内容" in page
