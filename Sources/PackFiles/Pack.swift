public import Evidence
public import Figures
public import Paperwork
public import Procedures

/// A pack as read from its folder, with those that it builds on（规则包）.
public struct Pack: Sendable {
    public let book: ProcedureBook
    public let figures: FigureBook
    public let report: ReportTemplate?
    public let papers: PaperBook
    public let tables: [StatisticalTable]
    /// What was printed in past reports, by year.
    public let published: [Int: [PublishedFigure]]
    /// Which files are taken as evidence.
    public let evidence: FileRules
    /// What is worth knowing and blocks nothing.
    public let warnings: [Fault]
    /// Every file that it works by, from the lowest pack up: kept with the data.
    public let files: [File]

    /// A file of a pack: its path within the folder of packs, and its bytes.
    public struct File: Hashable, Sendable {
        public let path: String
        public let bytes: [UInt8]

        public init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }
}
