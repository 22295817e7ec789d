public import LegalCalendar

/// How one kind of matter is handled（程序）, in one version.
///
/// A register（台账）is a procedure too: its lines are matters that one act opens and, mostly, ends.
public struct Procedure: Hashable, Sendable {
    public typealias ID = Identifier<Procedure>

    public enum Kind: String, Hashable, Sendable {
        case procedure, register
    }

    /// The number of a matter（文号）: `松街罚〔{year}〕{serial}号`, counted without gaps by year.
    public struct Numbering: Hashable, Sendable {
        public let pattern: String
        /// The pattern, cut where the year goes.
        private let pieces: [String]

        public init(pattern: String) {
            self.pattern = pattern
            var (pieces, rest) = ([String](), pattern[...])
            while let range = rest.firstRange(of: "{year}") {
                pieces.append(String(rest[..<range.lowerBound]))
                rest = rest[range.upperBound...]
            }
            self.pieces = pieces + [String(rest)]
        }

        /// The series in which the serial is counted: the pattern with its year filled in.
        public func series(year: Int) -> String {
            var series = pieces[0]
            for piece in pieces.dropFirst() {
                series += String(year)
                series += piece
            }
            return series
        }

        /// `松街罚〔2020〕1号` of the series and the serial.
        public static func number(series: String, serial: Int64) -> String {
            series.replacing("{serial}", with: String(serial))
        }
    }

    /// Which day decides the version that a matter follows（适用法律的时点）.
    public enum DecisiveDay: Hashable, Sendable {
        case opened
        case field(Field.ID)
    }

    /// A register whose lines say who is qualified for something（资格证件）: a line counts for its
    /// holder through the last day while it stands at one of the stages.
    public struct Credential: Hashable, Sendable {
        public let holder: Field.ID
        public let until: Field.ID
        public let stages: [Stage.ID]
        /// What papers print behind the holder's name（证号）; nil where they print none.
        public let number: Field.ID?

        public init(
            holder: Field.ID, until: Field.ID, stages: [Stage.ID], number: Field.ID? = nil
        ) {
            self.holder = holder
            self.until = until
            self.stages = stages
            self.number = number
        }
    }

    /// When two matters are likely the same（疑似重复）: equal in these fields, opened within the length.
    public struct Duplicates: Hashable, Sendable {
        public let fields: [Field.ID]
        public let within: PeriodLength

        public init(fields: [Field.ID], within: PeriodLength) {
            self.fields = fields
            self.within = within
        }
    }

    private struct Contents: Hashable {
        let id: ID
        let kind: Kind
        let label: Label
        let statute: Statute.ID?
        let span: DateSpan
        let decisiveDay: DecisiveDay
        let numbering: Numbering?
        let partyRoles: [PartyRole]
        let fields: [Field]
        let stages: [Stage]
        let acts: [Act]
        let periods: [Period]
        let documents: [Document]
        let disclosure: Disclosure
        let title: Field.ID?
        let credential: Credential?
        let duplicates: Duplicates?
        let key: [Field.ID]
        /// Looked through one by one: they are few and short, and hashing them costs more.
        let fieldNames: [Field.ID]
        let actNames: [Act.ID]
        let stageNames: [Stage.ID]
        /// For each act, the periods it starts and those it ends.
        let started: [[Period]]
        let ended: [[Period]]
    }

    private let contents: Shared<Contents>

    public var id: ID { contents.value.id }
    public var kind: Kind { contents.value.kind }
    public var label: Label { contents.value.label }
    /// The statute that citations without one refer to.
    public var statute: Statute.ID? { contents.value.statute }
    public var span: DateSpan { contents.value.span }
    public var decisiveDay: DecisiveDay { contents.value.decisiveDay }
    public var numbering: Numbering? { contents.value.numbering }
    public var partyRoles: [PartyRole] { contents.value.partyRoles }
    public var fields: [Field] { contents.value.fields }
    public var stages: [Stage] { contents.value.stages }
    public var acts: [Act] { contents.value.acts }
    public var periods: [Period] { contents.value.periods }
    public var documents: [Document] { contents.value.documents }
    /// What of it is published（公开）: nothing, counts only, or a masked record.
    public var disclosure: Disclosure { contents.value.disclosure }
    /// The field that names a line for people, in lists and headings.
    public var title: Field.ID? { contents.value.title }

    /// Nil where its lines are no qualifications.
    public var credential: Credential? { contents.value.credential }
    /// Nil where doubles are nothing to warn of.
    public var duplicates: Duplicates? { contents.value.duplicates }
    /// The fields by which a line is known again（自然键）; empty where all of it is needed.
    public var key: [Field.ID] { contents.value.key }

    public enum Disclosure: String, Hashable, Sendable, CaseIterable {
        case none, counts, masked
    }

    public init(
        id: ID, kind: Kind, label: Label, statute: Statute.ID?, span: DateSpan,
        decisiveDay: DecisiveDay = .opened, numbering: Numbering?, partyRoles: [PartyRole],
        fields: [Field], stages: [Stage], acts: [Act], periods: [Period], documents: [Document],
        disclosure: Disclosure = .counts, title: Field.ID? = nil, credential: Credential? = nil,
        duplicates: Duplicates? = nil, key: [Field.ID] = []
    ) {
        contents = Shared(
            Contents(
                id: id, kind: kind, label: label, statute: statute, span: span,
                decisiveDay: decisiveDay, numbering: numbering, partyRoles: partyRoles,
                fields: fields, stages: stages, acts: acts, periods: periods, documents: documents,
                disclosure: disclosure, title: title, credential: credential,
                duplicates: duplicates, key: key, fieldNames: fields.map(\.id),
                actNames: acts.map(\.id), stageNames: stages.map(\.id),
                started: acts.map { act in periods.filter { $0.from.contains(act.id) } },
                ended: acts.map { act in periods.filter { $0.until.contains(act.id) } }))
    }

    public func field(_ id: Field.ID) -> Field? {
        contents.value.fieldNames.firstIndex(of: id).map { contents.value.fields[$0] }
    }

    /// The kind of the field alone; cheaper than the whole field.
    public func kind(ofField id: Field.ID) -> Field.Kind? {
        contents.value.fieldNames.firstIndex(of: id).map { contents.value.fields[$0].kind }
    }

    public func act(_ id: Act.ID) -> Act? {
        contents.value.actNames.firstIndex(of: id).map { contents.value.acts[$0] }
    }

    public func stage(_ id: Stage.ID) -> Stage? {
        contents.value.stageNames.firstIndex(of: id).map { contents.value.stages[$0] }
    }

    /// Whether matters that reach the stage have ended.
    public func isEnd(_ stage: Stage.ID) -> Bool {
        contents.value.stages.contains { $0.isEnd && $0.id == stage }
    }

    public func period(_ id: Period.ID) -> Period? { periods.first { $0.id == id } }
    public func document(_ id: Document.ID) -> Document? { documents.first { $0.id == id } }
    public func partyRole(_ id: PartyRole.ID) -> PartyRole? { partyRoles.first { $0.id == id } }

    /// The periods that the act starts, in the order of the pack.
    public func periods(startedBy act: Act.ID) -> [Period] {
        guard !contents.value.periods.isEmpty else { return [] }
        return contents.value.actNames.firstIndex(of: act).map { contents.value.started[$0] } ?? []
    }

    /// The periods that the act ends, in the order of the pack.
    public func periods(endedBy act: Act.ID) -> [Period] {
        guard !contents.value.periods.isEmpty else { return [] }
        return contents.value.actNames.firstIndex(of: act).map { contents.value.ended[$0] } ?? []
    }
}

extension String {
    /// `self` with every occurrence of `placeholder` replaced by `text`; by bytes, since both are
    /// short and this is done for every number given.
    func replacing(_ placeholder: String, with text: String) -> String {
        let (whole, wanted) = (Array(utf8), Array(placeholder.utf8))
        var result: [UInt8] = []
        var index = 0
        while index < whole.count {
            if whole[index...].starts(with: wanted) {
                result += text.utf8
                index += wanted.count
            } else {
                result.append(whole[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
