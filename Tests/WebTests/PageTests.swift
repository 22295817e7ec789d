import Testing
import Web

@Suite struct PageTests {
    let pages = Pages(site: Fixture.site())

    static let addresses: [(address: String, status: Int, holds: String, why: String)] = [
        ("/", 200, "/figures/mediation.accepted", "the home page leads to a figure"),
        ("/?lang=en", 200, "lang=\"en\"", "the English home page says its language"),
        (
            "/reports/2020", 200, "<main class=\"report\">2020 2020-11-06 zh",
            "the report of the cut-off"
        ),
        ("/reports/2020?to=2020-06-30", 200, "2020 2020-06-30", "through another day"),
        ("/reports/2020?lang=en", 200, "to=2020-11-06&amp;lang=en", "its links keep the language"),
        ("/reports/2020.json", 200, "\"asOf\": \"2020-11-06\"", "for machines"),
        ("/reports/2020.docx?to=2020-06-30", 200, "\"form\": \"docx\"", "as an official paper"),
        ("/reports/2020", 200, "/reports/2020.html?to=2020-11-06", "the whole to print"),
        ("/reports/2020.pdf", 400, "2020.pdf", "no such form"),
        ("/reports/20", 400, "20", "a year of two digits"),
        ("/reports/2020?to=2019-06-30", 400, "2019-06-30", "a day of another year"),
        ("/figures", 200, "成立 1 项，不成立 1 项", "whether the numbers fit together"),
        ("/figures", 200, "/figures/by/mediation", "the parts of the report"),
        ("/figures/by/mediation", 200, "《人民调解法》第十条", "each figure with its basis"),
        ("/figures/by/other", 200, "/figures/corrections.entered", "what no part quotes"),
        ("/figures/by/nothing", 404, "没有这个页面", "no such part"),
        ("/identities", 200, "必然不成立", "a broken identity is shown"),
        ("/figures?to=2020-02-30", 400, "2020-02-30", "a day that does not exist"),
        ("/figures/mediation.accepted", 200, "与本期统计一致", "agrees with the printed number"),
        ("/figures/mediation.accepted", 200, "松街调〔2020〕1号", "the records by number"),
        ("/figures/mediation.accepted?page=2", 200, "rel=\"prev\"", "the second page"),
        ("/figures/mediation.accepted?page=0", 400, "页码", "pages begin with 1"),
        ("/figures/mediation.labour", 200, "纠纷类型：劳动争议", "what alone is counted"),
        ("/figures/mediation.share", 200, "分子", "a ratio shows both"),
        ("/figures/corrections.entered", 200, "不公开", "records of a closed kind are not named"),
        ("/figures/nothing", 404, "没有这个页面", "an unknown figure"),
        ("/matters/1", 200, "王*明", "a masked record"),
        ("/matters/1", 200, "松岗某某厂", "organisations in full"),
        ("/matters/1", 200, "4403**********1234", "identity number"),
        ("/matters/1", 200, "应于2020年4月3日前（含当日）", "the deadline explains itself"),
        ("/matters/1", 200, "补录", "an act entered later"),
        ("/matters/1", 200, "/proofs/1", "each record leads to its receipt"),
        ("/matters/1", 200, "12345.50元", "money in yuan"),
        ("/matters/2", 200, "要求某人付清", "no names where only counts are published"),
        ("/matters/3", 404, "依法不公开", "a closed kind is not shown"),
        ("/matters/4", 404, "没有这个页面", "no such matter"),
        ("/matters/x", 400, "办件编号", "no number"),
        ("/search?q=%E5%B7%A5%E8%B5%84", 200, "/matters/1", "found by its words"),
        ("/search?q=%E7%8E%8B%E5%B0%8F%E6%98%8E", 200, "没有找到", "not found by a person's name"),
        ("/procedures", 200, "人民调解", "the list"),
        ("/procedures/mediation", 200, "没有请求&lt;事项&gt;", "a gate with its reason, escaped"),
        ("/procedures/mediation?version=2011", 400, "施行日期", "a version is named by its day"),
        (
            "/procedures/mediation", 200, "/procedures/mediation/chart.svg?version=2011-01-01",
            "the page shows the flow chart"
        ),
        ("/procedures/mediation/chart.svg", 200, "<svg>mediation zh</svg>", "the flow chart"),
        ("/procedures/mediation/chart.svg?lang=en", 200, "<svg>mediation en</svg>", "in English"),
        ("/procedures/mediation/chart.svg?version=1999-01-01", 404, "没有这个页面", "no such version"),
        ("/procedures/none/chart.svg", 404, "没有这个页面", "the chart of no procedure"),
        ("/procedures/none", 404, "没有这个页面", "an unknown procedure"),
        ("/proofs/0", 200, "tlog-proof@v1", "a receipt"),
        ("/proofs/4", 200, "记录头只提供给当事人", "no header of a closed kind"),
        ("/proofs/0.tlog-proof", 200, "c2sp.org/tlog-proof@v1\n", "as a file"),
        ("/proofs/0?size=6&leaf=cc4e6d9dc65848bb", 200, "核验一致", "the code of a paper"),
        ("/proofs/0?size=6&leaf=cc4e6d9dc65848bc", 200, "核验不一致", "another leaf"),
        ("/proofs/0?size=7&leaf=cc4e6d9dc65848bb", 200, "7条版本", "a ledger that never was"),
        ("/proofs/0?leaf=cc4e6d9dc65848bb&lang=en", 200, "It differs", "a code without its size"),
        ("/proofs/99", 404, "没有这个页面", "beyond the ledger"),
        ("/log", 200, "yifa.local/songgang", "the ledger"),
        ("/log/checkpoint", 200, "AAAAAAA", "the note"),
        ("/log/key", 200, "songgang+00000000", "the key"),
        ("/log/tile/0/000.p/6", 200, "\u{7}", "a partial tile"),
        ("/log/tile/0/001.p/6", 404, "", "a tile beyond the ledger"),
        ("/log/tile/0/0", 400, "瓦片", "not the one spelling"),
        ("/log/tile/entries/000", 404, "", "entries are not published"),
        ("/healthz", 200, "ok", "for monitors"),
        ("/nowhere", 404, "没有这个页面", "no such page"),
        ("/nowhere?lang=en", 404, "no such page", "in English too"),
    ]

    @Test("Each address has its answer", arguments: addresses)
    func address(address: String, status: Int, holds: String, why: String) async {
        let answer = await pages.answer(address)
        #expect(answer.status == status, "\(why)")
        #expect(holds.isEmpty || answer.text.contains(holds), "\(address): \(why)")
        #expect(answer.body.count <= 100_000, "\(address) is too long a page")
    }

    static let secrets: [(address: String, secret: String)] = [
        ("/matters/1", "王小明"), ("/matters/1", "440306199001011234"),
        ("/matters/1", "13812345678"), ("/matters/1", "东方社区一号"),
        ("/matters/2", "王小明"), ("/matters/2", "王*明"), ("/matters/2", "松岗某某厂"),
        ("/matters/2", "东方社区一号"), ("/matters/3", "王"),
        ("/search?q=%E5%B7%A5%E8%B5%84", "王小明"), ("/search?q=%E5%B7%A5%E8%B5%84", "/matters/3"),
        ("/figures/corrections.entered", "/matters/3"), ("/proofs/4", "{&quot;act"),
    ]

    @Test("What is personal or closed stands on no page", arguments: secrets)
    func secret(address: String, secret: String) async {
        for suffix in ["", address.contains("?") ? "&lang=en" : "?lang=en"] {
            #expect(!(await pages.answer(address + suffix)).text.contains(secret))
        }
    }

    @Test("What a visitor types comes back escaped")
    func escaped() async {
        let asked = await pages.answer("/search?q=%3Cscript%3E%22%27")
        #expect(!asked.text.contains("<script>"))
        #expect(asked.text.contains("&lt;script&gt;&quot;"))
        // A mark with an accent behind it is still a mark.
        let accented = await pages.answer("/search?q=%22%CC%81%20autofocus%20x=%3C%CC%81b")
        for mark in ["\"\u{301}", "<\u{301}"] {
            let stands = accented.text.utf8.holds(mark)
            #expect(!stands)
        }
        let path = await pages.answer("/%22%3E%3Cb%3E\"><b>")
        #expect(!path.text.contains("<b>"))
        #expect(await pages.answer("//evil.example").text.contains("href=\"//") == false)
    }

    @Test("A broken store gives a page that says so and nothing more")
    func broken() async {
        let pages = Pages(site: Fixture.site(FakeRecords(isBroken: true)))
        var reported = 0
        let answer = await pages.answer("/") { _ in reported += 1 }
        #expect(answer.status == 500)
        #expect(answer.text.contains("稍后再试"))
        #expect(!answer.text.contains("Broken"))
        #expect(reported == 1)
    }

    @Test(
        "English pages have no Chinese of ours",
        arguments: [
            "/", "/figures", "/figures/by/mediation", "/identities", "/figures/mediation.accepted",
            "/figures/mediation.share", "/search",
            "/procedures", "/log", "/proofs/0", "/matters/3",
        ])
    func english(address: String) async {
        let page = await pages.answer(address + "?lang=en")
        let ours = page.text
            .replacing("中文", with: "").replacing("《人民调解法》", with: "")
            .replacing("第十条", with: "").replacing("第三十三条", with: "")
            .replacing("松街调〔2020〕1号", with: "")
        let chinese = ours.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
        #expect(String(String.UnicodeScalarView(chinese)) == "")
    }

    @Test("Full tiles may be kept for ever, pages not at all")
    func cache() async {
        #expect(await pages.answer("/").cache == .none)
        #expect(await pages.answer("/log/tile/0/000.p/6").cache == .day)
        #expect(await pages.answer("/style.css").cache == .day)
    }
}

extension String.UTF8View {
    /// By bytes: `contains` on text would take a mark and its accent for one character.
    func holds(_ text: String) -> Bool { Array(self).firstRange(of: Array(text.utf8)) != nil }
}
