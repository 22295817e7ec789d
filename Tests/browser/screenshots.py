"""Pictures of every kind of page, as whoever it is for sees it, at a desk and on a phone, with a sheet that shows them all.

Usage: screenshots.py FOLDER
"""
import html, pathlib, re, sys, tempfile
from conftest import DESKTOP, PHONE, Visitor, chromium, served
from test_pages import PEOPLE, crawl
from walk import act, answer_questions, fill, kind

# Of a page that is longer only the top is shown.
TALLEST = 3000


class Album:
    """Takes pictures into a folder."""

    def __init__(self, folder):
        self.folder, self.pictures = folder, []

    def take(self, one, who, what):
        name = f"{len(self.pictures):03}-{who}{re.sub(r'[^a-z0-9]+', '-', what)}".strip("-")
        for size in (DESKTOP, PHONE):
            one.page.set_viewport_size(size)
            height = one.page.evaluate("document.documentElement.scrollHeight")
            one.page.screenshot(
                path=self.folder / f"{name}-{size['width']}.png", full_page=True,
                clip={"x": 0, "y": 0, "width": size["width"], "height": min(height, TALLEST)})
        one.page.set_viewport_size(DESKTOP)
        self.pictures.append((name, who, what, one.page.title()))

    def sheet(self):
        def figure(name, who, what, title):
            shots = "".join(
                f'<a href="{name}-{size["width"]}.png"><img loading="lazy" src="{name}-{size["width"]}.png" '
                f'width="{size["width"] // 3}" alt=""></a>' for size in (DESKTOP, PHONE))
            return f"<figure>{shots}<figcaption><b>{html.escape(title)}</b><br>{who} {html.escape(what)}</figcaption></figure>"

        figures = "\n".join(figure(*picture) for picture in self.pictures)
        (self.folder / "index.html").write_text(f"""<!doctype html><meta charset="utf-8"><title>依法：页面一览 Pages</title>
<style>body{{display:flex;flex-wrap:wrap;gap:24px;margin:24px;font:14px sans-serif;background:#eee}}figure{{margin:0}}
a{{display:inline-block;height:480px;overflow:hidden;vertical-align:top;margin-right:8px;background:#fff}}</style>
{figures}
""")


def scenes(album, person):
    """Pages that no link leads to: they follow from what somebody sent."""
    left, right, mediator = person("r0001"), person("r0002"), person("tj01")
    parties = {"respondent.0.name": "李美珍", "respondent.0.phone": "13800000002"}
    answer_questions(left, "mediation", parties, claim="楼上漏水，要求修复", category="neighbour")
    album.take(left, "r0001", "/apply/mediation/check")
    left.press()
    album.take(left, "r0001", "/receipts")
    number = re.search(r"\d+", left.path)[0]
    act(mediator, number, "accept", willing="agreed", mediators=["tj01"])
    album.take(mediator, "tj01", "/work/matters, an act done")
    for one, words in [(left, "厨房顶上已经漏了一个月"), (right, "我愿意请人来修"), (mediator, "请双方说说修复的期限")]:
        one.go(f"/room/{number}")
        fill(one, form=one.form("/message"), message=words)
        one.press("/message")
    left.go(f"/room/{number}")
    album.take(left, "r0001", "/room")
    left.go(f"/track/{number}")
    album.take(left, "r0001", "/track")
    mediator.go(f"/work/matters/{number}/act/agree")
    mediator.press()
    album.take(mediator, "tj01", "/work/matters/act, faults")
    fill(mediator, terms="十日内修好", performance="十日内", amount="0")
    mediator.press()
    album.take(mediator, "tj01", "/work/matters/act, refused")


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    album = Album(folder)
    with tempfile.TemporaryDirectory() as place, served(pathlib.Path(place) / "data") as site, chromium() as browser:
        def person(account=None):
            one = Visitor(browser, site)
            return one.sign_in(account) if account else one

        for account in PEOPLE:
            one = person(account)
            for address in crawl(one, account):
                one.page.goto(address)
                album.take(one, account or "", kind(address))
            one.context.close()
        scenes(album, person)
    album.sheet()
    print(f"{len(album.pictures)} pages, twice each: {folder / 'index.html'}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
