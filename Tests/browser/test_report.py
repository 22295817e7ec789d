"""The annual report, figures, the map and packs as those see them who keep them."""
import re
import pytest
from conftest import ROOT

MEDIATION = (ROOT / "packs/songgang/procedures/mediation.yaml").read_text()


def test_a_public_report_leads_from_its_text_to_every_figure(visitor):
    one = visitor()
    one.go("/reports/2020")
    assert "本报告于2020年12月2日公开" in one.page.locator("aside.report-record").inner_text()
    one.follow("#figures a")
    assert one.path == "/figures"
    one.follow(".themes h2 a")
    assert one.path.startswith("/figures/by/")
    one.go("/reports/2020")
    one.follow("#identities a")
    assert one.path == "/identities" and "不成立 0 项" in one.text
    for form, beginning in [("docx", b"PK"), ("html", b"<!DOCTYPE html>"), ("json", b"{")]:
        whole = one.context.request.get(f"{one.site.address}/reports/2020.{form}")
        assert whole.status == 200 and whole.body().startswith(beginning), form


def test_the_report_is_compared_and_annotated(visitor):
    clerk, auditor = visitor("bg01"), visitor("hs01")
    clerk.go("/work/report")
    clerk.follow("main a[href='/work/report/2020']")
    assert clerk.page.locator(".step-done").count() >= 7
    form = auditor.go("/work/report/2020") and auditor.form("/work/report/2020/notes")
    form.locator("[name=figure]").select_option("mediation.accepted")
    form.locator("[name=text]").fill("与台账核对一致")
    auditor.press("/work/report/2020/notes")
    assert "与台账核对一致" in auditor.page.locator(".figure-note").first.inner_text()
    auditor.press("/work/report/2020/notes")
    assert "请填写批注" in auditor.text


def test_the_next_report_begins_with_its_days_filled_in(visitor):
    clerk = visitor("bg01")
    clerk.go("/work/report/2021")
    clerk.follow("main a[href='/work/report/2021/act/begin']")
    value = lambda name: clerk.page.locator(f"[name='f.{name}']").input_value()
    assert (value("year-end"), value("covers-from")) == ("2021-12-31", "2021-01-01")
    assert "2021年法治政府建设年度报告" in value("name")


def test_the_map_and_its_table_say_the_same(visitor):
    leader = visitor("ld01")
    leader.go("/work/dashboard")
    leader.follow("main a[href='/work/map']")
    rows = leader.page.locator("tr[data-community]")
    assert rows.count() >= 13
    leader.page.wait_for_selector("[data-map] path.leaflet-interactive")
    shown = leader.page.locator(".map-label").all_inner_texts()
    values = [rows.nth(place).get_attribute("data-shown") for place in range(13)]
    assert [re.split(r"\s", text.strip())[-1] for text in shown] == values
    # Open cases by cell: the map colours the cells that the list names, and the list adds up.
    pairs = [pair for place in range(rows.count()) for pair in rows.nth(place).get_attribute("data-cells").split()]
    assert pairs
    fills = leader.page.locator("[data-map] path.leaflet-interactive").evaluate_all(
        "all => all.filter(path => path.getAttribute('fill') === '#8e1b1b').length")
    assert fills == len(pairs)
    named = leader.page.locator(".cells li").evaluate_all(
        "all => all.filter(line => /\\d号/.test(line.textContent)).map(line => line.querySelector('strong').textContent)")
    assert sorted(named) == sorted(pair.split(":")[1] for pair in pairs)
    totals = leader.page.locator(".cells").evaluate_all("""all => all.map(cells => [
        Number(cells.querySelector("summary").textContent),
        [...cells.querySelectorAll("strong")].reduce((sum, one) => sum + Number(one.textContent), 0)])""")
    assert totals and all(said == added for said, added in totals)


@pytest.mark.parametrize("account", ["fs01", "ld01"])
def test_a_new_version_is_previewed(visitor, account):
    one, address = visitor(account), "/work/packs/preview?file=songgang/procedures/mediation.yaml"
    one.go("/work/packs/mediation")
    assert "成立（" in one.text and "不能保证" not in one.text
    one.go(address)
    text = one.page.locator("[name=text]")
    assert text.input_value().strip() == MEDIATION.strip()
    text.fill(MEDIATION + "\nfaulty: yes\n")
    one.press("/work/packs/preview")
    assert f"行 {len(MEDIATION.splitlines()) + 2}" in one.text and "faulty" in one.text
    text.fill(MEDIATION)
    one.press("/work/packs/preview")
    assert "与现行规则包没有差别" in one.text
