import Casework
import LegalCalendar
import PackFiles
import Paperwork
import Procedures
import Testing

@Suite("Officers on papers")
struct OfficerTests {
    private static let old = Officer.Card(
        number: "4403-1", label: "执法证号", first: "2012-01-01", last: "2023-12-31")
    private static let new = Officer.Card(number: "4403-2", label: "执法证号", first: "2023-06-01")

    @Test(
        "The card is that of the day",
        arguments: [
            ("2011-12-31", nil), ("2012-01-01", "4403-1"), ("2023-06-01", "4403-2"),
            ("2030-01-01", "4403-2"),
        ] as [(CivilDate, String?)])
    func cardOfTheDay(day: CivilDate, number: String?) {
        let officer = Officer(name: "林海涛", cards: [Self.old, Self.new])
        #expect(officer.card(on: day)?.number == number)
        #expect(Officer(name: "林海涛", cards: [Self.old]).card(on: "2024-01-01") == nil)
    }

    @Test("A penalty's papers name its officers with unit and card, others by their names alone")
    func penalty() throws {
        let (pack, _) = try RealPapers.pack.get()
        let history = try #require(
            try RealPapers.histories().first { $0.events.first?.procedure == "penalty" })
        let officers = Dictionary(
            uniqueKeysWithValues: ["li", "ping", "gu"].map { account in
                (
                    account,
                    Officer(
                        name: "姓名" + account, unit: "综合行政执法队",
                        cards: account == "gu" ? [] : [Self.old, Self.new])
                )
            })
        let maker = PaperMaker(book: pack.book, papers: pack.papers, officers: officers)
        let words = history.events.indices.flatMap { maker.papers(at: $0, of: history.events) }
            .flatMap(\.paper.words)
        #expect(words.contains { $0.contains("姓名li（综合行政执法队，执法证号4403-1）") })
        #expect(words.contains { $0.contains("姓名gu") })
        #expect(!words.contains { $0.contains("姓名gu（") })
    }
}
