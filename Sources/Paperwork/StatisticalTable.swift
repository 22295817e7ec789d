public import Figures
public import Procedures

/// A printed table of statistics（统计报表）: which count stands in which cell, and what must agree.
public struct StatisticalTable: Sendable {
    public typealias ID = Identifier<StatisticalTable>
    public typealias Line = Identifier<StatisticalTable.Row>

    public let id: ID
    public let label: Label
    public let cites: [Citation]
    public let columns: [Column]
    public let rows: [Row]
    /// Cells that count otherwise than their row and column say.
    public let cells: [Place: Source]
    /// Between rows, for each column（勾稽关系）.
    public let identities: [Identity]

    public init(
        id: ID, label: Label, cites: [Citation], columns: [Column], rows: [Row],
        cells: [Place: Source], identities: [Identity]
    ) {
        self.id = id
        self.label = label
        self.cites = cites
        self.columns = columns
        self.rows = rows
        self.cells = cells
        self.identities = identities
    }

    public struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
        public let row: Line
        public let column: Line

        public init(row: Line, column: Line) {
            self.row = row
            self.column = column
        }

        public var description: String { "\(row),\(column)" }
        public static func < (left: Place, right: Place) -> Bool {
            (left.row, left.column) < (right.row, right.column)
        }
    }

    /// What a cell counts: the sum of measures where dimensions have one of the values.
    public struct Source: Hashable, Sendable {
        public enum Moment: String, Hashable, Sendable, CaseIterable {
            /// What was counted in the span.
            case span
            /// The stock before its first day, and after its last: what came in less what went out.
            case opening, closing
        }

        public let moment: Moment
        public let plus: [Part]
        public let minus: [Part]
        /// What one in the cell is worth; 100 shows fen as yuan.
        public let scale: Int64

        public init(moment: Moment, plus: [Part], minus: [Part] = [], scale: Int64 = 1) {
            self.moment = moment
            self.plus = plus
            self.minus = minus
            self.scale = scale
        }

        public struct Part: Hashable, Sendable {
            public let measure: Measure.ID
            public let only: [Only]

            public init(measure: Measure.ID, only: [Only]) {
                self.measure = measure
                self.only = only
            }
        }
    }

    /// A dimension and the values that it may have.
    public struct Only: Hashable, Sendable {
        public let dimension: String
        public let values: [String]

        public init(dimension: String, values: [String]) {
            self.dimension = dimension
            self.values = values
        }
    }

    public enum Content: Hashable, Sendable {
        case counted(Source)
        /// Of rows, or of columns.
        case sum([Line])
        /// Not in our records: entered by hand, once.
        case entered
        /// A heading without figures.
        case heading
    }

    public struct Row: Sendable {
        public let id: Line
        public let label: Label
        public let content: Content

        public init(id: Line, label: Label, content: Content) {
            self.id = id
            self.label = label
            self.content = content
        }
    }

    public struct Column: Sendable {
        public let id: Line
        public let label: Label
        /// The heading under which it stands beside others（并列表头）; nil for none.
        public let group: Label?
        public let only: [Only]
        /// The columns that it sums up; empty for one that is counted.
        public let sum: [Line]
        /// From the first of January on, where the table is of a month（本年累计）.
        public let cumulates: Bool

        public init(
            id: Line, label: Label, group: Label? = nil, only: [Only], sum: [Line],
            cumulates: Bool
        ) {
            self.id = id
            self.label = label
            self.group = group
            self.only = only
            self.sum = sum
            self.cumulates = cumulates
        }
    }
}
