"""A server that is killed while many write: what it acknowledged is there afterwards, each of it."""
import http.cookiejar, re, shutil, subprocess, threading, time, urllib.error, urllib.parse, urllib.request
import pytest
from conftest import ROOT, YIFA, free_port

WRITERS = 4
# A register whose lines a clerk enters, and what a line of it needs.
ENTRY = "/work/new/leaflet-stock"
LINE = {"f.title": "居民防诈骗折页", "f.law": "反有组织犯罪法", "f.number": "100"}


class Clerk:
    """A clerk without a browser: one session, its forms posted with their hidden fields."""

    def __init__(self, address, password):
        self.address = address
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        assert self.send("/login", name="dt01", password=password) == "/work"

    def get(self, path):
        return self.opener.open(self.address + path, timeout=20).read().decode()

    def send(self, path, /, **typed):
        """The path to which the answer leads; an error where no answer comes."""
        form = self.get(path).partition("<main")[2]
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
        body = urllib.parse.urlencode(hidden | typed).encode()
        return self.opener.open(self.address + path, body, timeout=20).url.removeprefix(self.address)


def serve(data, port):
    server = subprocess.Popen([YIFA, "serve", "--data", data, "--port", str(port)], cwd=ROOT,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until = time.monotonic() + 60
    while True:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5)
            return server
        except OSError:
            assert server.poll() is None and time.monotonic() < until
            time.sleep(0.1)


@pytest.mark.parametrize("acknowledged_before", [5, 40, 120])
def test_no_acknowledged_line_is_lost(site, tmp_path, acknowledged_before):
    # A copy under a writer: as a power cut would leave it, log and all.
    data = tmp_path / "data"
    shutil.copytree(site.data, data)
    port = free_port()
    server, address, told = serve(data, port), f"http://127.0.0.1:{port}", []
    clerks = [Clerk(address, site.password) for _ in range(WRITERS)]

    def write(clerk):
        while True:
            try:
                place = clerk.send(ENTRY, **LINE)
            except (OSError, urllib.error.URLError, ConnectionError, EOFError):
                return
            told.append(re.fullmatch(r"/work/matters/(\d+)\?done=.*", place)[1])

    threads = [threading.Thread(target=write, args=[clerk]) for clerk in clerks]
    for thread in threads:
        thread.start()
    until = time.monotonic() + 60
    while len(told) < acknowledged_before and time.monotonic() < until:
        time.sleep(0.002)
    server.kill()
    server.wait()
    for thread in threads:
        thread.join()
    assert len(told) >= acknowledged_before and len(set(told)) == len(told)

    result = subprocess.run([YIFA, "verify", "--data", data, "--json"], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    server = serve(data, port)
    try:
        clerk = Clerk(address, site.password)
        for number in told:
            assert LINE["f.title"] in clerk.get(f"/work/matters/{number}"), number
    finally:
        server.terminate()
        server.wait(20)
