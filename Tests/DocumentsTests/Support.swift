import Documents
import Figures
import LegalCalendar
import PackFiles
import Procedures

/// The pack of Songgang and a statement of made-up sums, equal to those printed for 2020.
enum Fixture {
    static let folder =
        #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
        + "/packs/songgang"

    static let cutOff = CivilDate(daysSinceEpoch: 18_592)
    static let firstDay = CivilDate(daysSinceEpoch: 18_262)

    static func pack() throws -> Pack { try read.get() }

    private static let read = Result<Pack, any Error> { try PackReader.read(at: folder) }

    static let note = """
        example.cn/songgang
        1834231
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.cn/songgang Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=

        """

    /// The sums of the figures that are measures; a place is spread over the communities.
    static func statement(
        of pack: Pack, changing changes: [Figure.ID: Int64] = [:]
    ) -> Statement {
        let book = pack.figures
        var groups: [CellSums.Group: CellSums.Sums] = [:]
        for row in SampleSums.rows {
            guard let figure = book.figure(row.figure),
                case .measure(let id, let only) = figure.definition, let index = book.measure(id)
            else { continue }
            let span = changes[row.figure] ?? row.span
            let dimensions = book.measures[index].dimensions
            let places =
                dimensions.contains(.field("place"))
                ? pack.book.organisation.communities.map(\.id.text) : [""]
            for (number, place) in places.enumerated() {
                let values = dimensions.map {
                    $0 == .field("place") ? place : only[$0] ?? row.also[$0] ?? ""
                }
                let share = share(span, number, of: places.count)
                let sums = CellSums.Sums(
                    span: share, yearBefore: self.share(row.yearBefore, number, of: places.count),
                    opening: self.share(row.opening, number, of: places.count),
                    closing: share + self.share(row.opening, number, of: places.count))
                let group = CellSums.Group(
                    measure: index, dimensions: values.joined(separator: "|"))
                groups[group] = groups[group, default: .init()] + sums
            }
        }
        return Statement(book: book, first: firstDay, last: cutOff, cells: CellSums(groups))
    }

    /// Uneven shares that add up to the whole: the first place has the most.
    private static func share(_ whole: Int64, _ number: Int, of count: Int) -> Int64 {
        let weights = (0..<count).map { Int64(count * 2 - $0) }
        let total = weights.reduce(0, +)
        let before = weights[..<number].reduce(0, +)
        return whole * (before + weights[number]) / total - whole * before / total
    }

    static func document(
        of pack: Pack, changing changes: [Figure.ID: Int64] = [:], checkpoint: String? = note
    ) throws -> ReportDocument? {
        guard let template = pack.report else { return nil }
        let statement = statement(of: pack, changing: changes)
        return ReportDocument(
            template: template, statement: statement, identities: statement.checkIdentities(),
            organisation: pack.book.organisation, procedures: pack.book.procedures, year: 2020,
            cutOff: cutOff, checkpoint: checkpoint,
            months: [
                "mediation.accepted": [120, 60, 160, 190, 200, 210, 220, 230, 240, 190, 242],
                "residents-declaration.registered": [
                    51000, 18000, 62000, 51000, 43000, 41000, 40951, 42000, 47000, 39000, 36000,
                ],
            ])
    }
}
