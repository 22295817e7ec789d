"""What is on a page of a PDF, in millimetres from its upper left corner."""

import re
import subprocess
from typing import NamedTuple

WORD = re.compile(
    r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


class Word(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float
    text: str


class Band(NamedTuple):
    """Rows of the page with ink, between two without."""

    top: float
    bottom: float
    left: float
    right: float
    red: bool


def output(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout


def pages(pdf):
    return int(re.search(rb"Pages:\s+(\d+)", output("pdfinfo", pdf))[1])


def words(pdf, page):
    """The words of a page; a Chinese line is one word until a digit or a blank."""
    text = output("pdftotext", "-f", str(page), "-l", str(page), "-bbox", pdf, "-").decode()
    return [Word(*(float(x) * 25.4 / 72 for x in found[:4]), found[4])
            for found in WORD.findall(text)]


def text(pdf, page=None):
    span = [] if page is None else ["-f", str(page), "-l", str(page)]
    return output("pdftotext", *span, pdf, "-").decode()


def fonts(pdf):
    """name → (embedded, can be read as text)"""
    lines = output("pdffonts", pdf).decode().splitlines()[2:]
    return {line.split()[0].split("+")[-1]: (line.split()[-5], line.split()[-3]) for line in lines}


def bands(pdf, page, left=0, right=210):
    """The bands of ink between two edges, to a tenth of a millimetre."""
    data = output("pdftoppm", "-r", "254", "-f", str(page), "-l", str(page), pdf)
    _, size, _, pixels = data.split(b"\n", 3)
    width, height = map(int, size.split())
    found, open_band = [], None
    for y in range(height + 1):
        ink = []
        if y < height:
            start = y * width * 3
            green = pixels[start + 1:start + width * 3:3]
            ink = [x for x in range(left * 10, min(right * 10, width)) if green[x] < 140]
        if ink:
            red = sum(pixels[start + 3 * x] > 180 for x in ink) * 2 > len(ink)
            first, last = ink[0] / 10, ink[-1] / 10
            if open_band is None:
                open_band = [y / 10, first, last, red]
            else:
                open_band[1:3] = min(open_band[1], first), max(open_band[2], last)
        elif open_band:
            found.append(Band(open_band[0], y / 10, *open_band[1:]))
            open_band = None
    return found
