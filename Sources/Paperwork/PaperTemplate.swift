public import Papers
public import Procedures

/// How one document of a procedure looks on paper（文书模板）.
public struct PaperTemplate: Sendable {
    public let procedure: Procedure.ID
    public let document: Document.ID
    /// For versions of the procedure that begin on these days.
    public let versions: DateSpan
    public let style: Paper.Style
    public let title: PaperText
    /// The organ that issues it（制作机关）, the first whose condition holds; the office itself where none
    /// does.
    public let organs: [Organ]
    /// The word that tells this kind of paper apart in its number（文书简称）: 决 in 松街罚决〔2024〕1号.
    public let mark: String?
    public let addressee: PaperText?
    public let blocks: [Block]
    public let signature: Signature
    /// Names of what is attached（附件）.
    public let annexes: [PaperText]
    public let note: PaperText?
    /// Who gets a copy（抄送）.
    public let copies: PaperText?

    public init(
        procedure: Procedure.ID, document: Document.ID, versions: DateSpan, style: Paper.Style,
        title: PaperText, organs: [Organ] = [], mark: String? = nil,
        addressee: PaperText? = nil, blocks: [Block], signature: Signature = .organ,
        annexes: [PaperText] = [], note: PaperText? = nil, copies: PaperText? = nil
    ) {
        self.procedure = procedure
        self.document = document
        self.versions = versions
        self.style = style
        self.title = title
        self.organs = organs
        self.mark = mark
        self.addressee = addressee
        self.blocks = blocks
        self.signature = signature
        self.annexes = annexes
        self.note = note
        self.copies = copies
    }

    /// Who stands below the paper: the organ with its seal and the day, or nobody（签名在正文内）.
    public enum Signature: String, Hashable, Sendable, CaseIterable {
        case organ
        case none
    }

    /// In whose name the paper is issued, where the condition holds.
    public struct Organ: Hashable, Sendable {
        public let condition: Condition?
        public let name: PaperText

        public init(_ name: PaperText, when condition: Condition? = nil) {
            self.name = name
            self.condition = condition
        }
    }

    /// A part of the paper, there only where its condition holds.
    public struct Block: Hashable, Sendable {
        public let condition: Condition?
        public let content: Content

        public init(_ content: Content, when condition: Condition? = nil) {
            self.content = content
            self.condition = condition
        }
    }

    public enum Content: Hashable, Sendable {
        /// A heading of level 1 to 4.
        case heading(PaperText, level: Int)
        /// Left out where a place in it that may be empty is.
        case paragraph(PaperText)
        /// Rows of a printed form（表格）: labels with what stands beside them.
        case form([Row])
        /// The name, number and phone of each party of the role, as rows.
        case parties(PartyRole.ID)
        /// A table with the entries of a list or of a text（one a line, or parted by ；）in its second
        /// column, numbered in its first; the others are filled in by hand.
        case table(of: Field.ID, columns: [String])
        /// What was asked and answered, or found, line by line（笔录正文）.
        case record(PaperText)
        /// Lines to sign on, each with the day（签名栏）.
        case signatures([PaperText])
        /// Empty lines to be written on by hand.
        case lines(Int)
    }

    public struct Row: Hashable, Sendable {
        public let cells: [(label: String, text: PaperText)]

        public init(_ cells: [(label: String, text: PaperText)]) { self.cells = cells }

        public static func == (left: Row, right: Row) -> Bool {
            left.cells.elementsEqual(right.cells) { $0 == $1 }
        }

        public func hash(into hasher: inout Hasher) {
            for cell in cells {
                hasher.combine(cell.label)
                hasher.combine(cell.text)
            }
        }
    }

    /// Every text of it with places.
    public var texts: [(text: PaperText, block: Block?)] {
        var texts: [(PaperText, Block?)] = [(title, nil)]
        texts += [addressee, note, copies].compactMap { $0 }.map { ($0, nil) }
        texts += (organs.map(\.name) + annexes).map { ($0, nil) }
        for block in blocks {
            texts += block.content.texts.map { ($0, block) }
        }
        return texts
    }
}

extension PaperTemplate.Content {
    var texts: [PaperText] {
        switch self {
        case .heading(let text, _), .paragraph(let text), .record(let text): [text]
        case .form(let rows): rows.flatMap { $0.cells.map(\.text) }
        case .signatures(let texts): texts
        case .parties, .table, .lines: []
        }
    }
}
