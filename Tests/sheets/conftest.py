"""What the tests of spreadsheets share: the program, an empty office, and ledgers as offices make them."""
import os, pathlib, shutil, sqlite3, subprocess
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
YIFA = ROOT / ".build" / "release" / "yifa"


class Office:
    """A data folder, and the commands that the tests give it."""

    def __init__(self, data):
        self.data = data

    def run(self, *words, status=0):
        done = subprocess.run(
            [YIFA, "--lang", "zh", *map(str, words), "--data", self.data],
            capture_output=True, text=True, cwd=ROOT)
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout + done.stderr

    def counts(self):
        """How many rows each table that an import writes has."""
        with sqlite3.connect(self.data / "yifa.sqlite") as database:
            return {table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                    for table in ["event", "matter", "cell", "tally", "deadline"]}

    def copy(self, place):
        shutil.copytree(self.data, place)
        return Office(place)


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    office = Office(tmp_path_factory.mktemp("office") / "data")
    office.run("init")
    return office


@pytest.fixture
def office(empty, tmp_path):
    return empty.copy(tmp_path / "data")


@pytest.fixture
def libreoffice():
    """Turns a file into another format, as somebody does who saves it with LibreOffice."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("no LibreOffice here; Scripts/setup --papers brings it")

    def convert(path, kind, name):
        place = path.parent / name
        place.mkdir()
        subprocess.run(
            [program, f"-env:UserInstallation=file://{place}/profile", "--headless", "--convert-to", kind,
             "--outdir", place, path], check=True, capture_output=True, timeout=180,
            env={**os.environ, "LC_ALL": "C.UTF-8"})
        return place / f"{path.stem}.{kind.split(':')[0]}"

    return convert
