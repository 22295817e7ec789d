public import Procedures

/// What is to be said of a line of a ledger（导入报告）: where, what was found, what was expected.
public struct LineProblem: Hashable, Sendable {
    public enum Weight: String, Sendable {
        /// Nothing of the file is imported.
        case fault
        /// The line or column is left out, and the rest goes on.
        case leftOut
        /// Imported as it stands.
        case warning
    }

    public let weight: Weight
    public let sheet: String
    public let row: Int
    /// Counted from 0; nil where it is the line as a whole.
    public let column: Int?
    public let heading: String?
    public let found: String
    public let expected: Label

    public init(
        _ weight: Weight, sheet: String, row: Int, column: Int? = nil, heading: String? = nil,
        found: String = "", expected: Label
    ) {
        self.weight = weight
        self.sheet = sheet
        self.row = row
        self.column = column
        self.heading = heading
        self.found = found
        self.expected = expected
    }

    /// `出租屋:12:C`; the file's name goes before it.
    public var place: String {
        "\(sheet):\(row)\(column.map { ":\(SheetRow.letters(of: $0))" } ?? "")"
    }
}
