import Procedures

/// A ledger in a sheet: its heading found, its lines of totals and notes left out（台账表格）.
final class LedgerTable {
    struct Column: Hashable {
        let place: Int
        let heading: String
        let found: Headings.Found
    }

    private static let lookAhead = 30
    private static let totals = ["合计", "总计", "小计", "共计", "累计", "本页小计", "本页合计", "total"]
    private static let notes = ["注：", "注:", "备注：", "说明：", "填表人", "制表", "审核人", "填报单位", "填报人"]

    let sheet: String
    let columns: [Column]
    /// Headings that go nowhere, with their places.
    let unknown: [(place: Int, heading: String)]
    private let source: any RowSource
    private var ahead: ArraySlice<SheetRow>
    /// All headings, for conditions of mapping files.
    private let headings: [String: Int]

    /// - Throws: ``SheetError/noHeading(sheet:known:)``; nil would hide it.
    init(_ source: any RowSource, sheet: String, _ names: Headings) throws {
        self.source = source
        self.sheet = sheet
        var rows: [SheetRow] = []
        while rows.count < Self.lookAhead, let row = try source.next() { rows.append(row) }
        var best: (place: Int, columns: [Column], unknown: [(place: Int, heading: String)])?
        for place in rows.indices {
            let (columns, unknown) = Self.columns(in: rows, at: place, names)
            if columns.count(where: { $0.found.target != .none }) > best?.columns.count ?? 0 {
                best = (place, columns, unknown)
            }
        }
        guard let best else { throw SheetError.noHeading(sheet: sheet, known: names.examples) }
        columns = best.columns
        unknown = best.unknown
        ahead = rows[(best.place + 1)...]
        let all = best.columns.map { ($0.heading, $0.place) } + best.unknown.map { ($1, $0) }
        headings = Dictionary(all.map { (Headings.key($0), $1) }) { first, _ in first }
    }

    func column(headed heading: String) -> Int? { headings[Headings.key(heading)] }

    /// The columns as a line of headings would have them, with the line above where that is needed.
    private static func columns(
        in rows: [SheetRow], at place: Int, _ names: Headings
    ) -> (known: [Column], unknown: [(place: Int, heading: String)]) {
        var known: [Column] = []
        var unknown: [(place: Int, heading: String)] = []
        var taken: Set<Target> = []
        var blank: [(place: Int, above: String)] = []
        var hasTwoLines = false
        let width = max(rows[place].cells.count, place > 0 ? rows[place - 1].cells.count : 0)
        for column in 0..<width {
            let own = rows[place][column].text
            let above = place > 0 ? rows[place - 1][column].text : ""
            let candidates = own == above ? [own] : [above + own, own, own.isEmpty ? above : ""]
            let hit = candidates.lazy.filter { !$0.isEmpty }
                .compactMap { name in names.found(name).map { (name, $0) } }.first
            if let (name, found) = hit, taken.insert(found.target).inserted || found.target == .none
            {
                known.append(Column(place: column, heading: name, found: found))
                if name != own { hasTwoLines = true }
            } else if !own.isEmpty {
                unknown.append((column, own))
            } else if !above.isEmpty {
                blank.append((column, above))
            }
        }
        // A title stands above the blank end of a heading of one line and is no heading.
        if hasTwoLines { unknown += blank.map { ($0.place, $0.above) } }
        return (known, unknown)
    }

    /// A line and, where it is no entry of the ledger, what it is instead.
    func next() throws -> (row: SheetRow, aside: Label?)? {
        while let row = try ahead.popFirst() ?? source.next() {
            guard !row.isBlank else { continue }
            return (row, Self.aside(row))
        }
        return nil
    }

    private static func aside(_ row: SheetRow) -> Label? {
        let texts = row.cells.lazy.map(\.text).filter { !$0.isEmpty }
        let isTotal = texts.prefix(2).contains { text in
            // Numbers, which begin most lines, are told by their first byte.
            guard let first = text.utf8.first, first > 0x39, text.utf8.count <= 24 else {
                return false
            }
            return totals.contains(Headings.key(text))
        }
        if isTotal { return Label(zh: "合计行，未导入", en: "a line of totals, left out") }
        if let first = texts.first, first.utf8.first ?? 0 > 0x7F,
            notes.contains(where: { first.hasPrefix($0) }), Set(texts).count <= 3
        {
            return Label(zh: "表尾说明，未导入", en: "a note below the table, left out")
        }
        return nil
    }
}
