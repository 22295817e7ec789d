public import Casework
public import LegalCalendar
public import Procedures

/// The pack for those who keep it（规则包维护）: its files, what checking comes to, what a change would do.
public struct PackDesk: Sendable {
    /// Something wrong in a file, and the line that it is in; 0 for the file as a whole.
    public struct Fault: Sendable {
        public let file: String
        public let line: Int
        public let message: String

        public init(file: String, line: Int, message: String) {
            self.file = file
            self.line = line
            self.message = message
        }
    }

    /// What must hold on every path of a version, and whether it does（不变式的证明）.
    public struct Proof: Sendable {
        public let version: CivilDate
        public let label: Label
        public let cites: [Citation]
        /// States looked at; nil where it does not hold.
        public let states: Int?

        public init(version: CivilDate, label: Label, cites: [Citation], states: Int?) {
            self.version = version
            self.label = label
            self.cites = cites
            self.states = states
        }
    }

    /// A definition that would be another one: `acts.agree.by` of a version, old and new in short.
    public struct Change: Sendable {
        public let procedure: Procedure.ID?
        public let version: CivilDate?
        public let path: String
        public let old: String
        public let new: String

        public init(
            procedure: Procedure.ID?, version: CivilDate?, path: String, old: String, new: String
        ) {
            self.procedure = procedure
            self.version = version
            self.path = path
            self.old = old
            self.new = new
        }
    }

    /// What a changed file would mean（新版预览）; nothing is changed by looking.
    public struct Preview: Sendable {
        public var faults: [Fault] = []
        public var warnings: [Fault] = []
        public var changes: [Change] = []
        /// Those of the versions that differ.
        public var proofs: [Proof] = []
        /// Why the data could not take it over.
        public var obstacles: [Label] = []
        /// For open matters of the procedures that differ.
        public var transitions: [Transition] = []
        public var open = 0

        public init() {}
    }

    /// Paths of the files, from the lowest pack up: `national/procedures/mediation.yaml`.
    public let files: [String]
    public let text: @Sendable (_ path: String) -> String?
    /// The files that lay down a procedure.
    public let sources: @Sendable (Procedure.ID) -> [String]
    public let warnings: [Fault]
    /// Proves the invariants of a procedure.
    public let proofs: @Sendable (Procedure.ID) async throws -> [Proof]
    /// Reads the pack with the file put in place of the one at the path, or beside the others.
    public let preview: @Sendable (_ path: String, _ text: String) async throws -> Preview

    public init(
        files: [String], text: @escaping @Sendable (_ path: String) -> String?,
        sources: @escaping @Sendable (Procedure.ID) -> [String], warnings: [Fault],
        proofs: @escaping @Sendable (Procedure.ID) async throws -> [Proof],
        preview: @escaping @Sendable (_ path: String, _ text: String) async throws -> Preview
    ) {
        self.files = files
        self.text = text
        self.sources = sources
        self.warnings = warnings
        self.proofs = proofs
        self.preview = preview
    }
}
