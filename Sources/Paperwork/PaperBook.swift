public import Papers
public import Procedures

/// All that a pack says about papers（文书库）: templates, styles by title, case files.
public struct PaperBook: Sendable {
    public static let empty = PaperBook()

    public let templates: [PaperTemplate]
    /// Papers that no act makes（空白文书）: printed from a matter whenever somebody needs one, to be
    /// filled in by hand.
    public let forms: [PaperTemplate]
    /// For papers without a template: the style of those whose title ends with a word, the first that fits.
    public let styles: [(ending: String, style: Paper.Style)]
    public let files: [CaseFileRule]
    /// How long the files of all other procedures are kept（一般保管期限）; nil where the pack does not say.
    public let retention: Label?

    public init(
        templates: [PaperTemplate] = [], forms: [PaperTemplate] = [],
        styles: [(ending: String, style: Paper.Style)] = [],
        files: [CaseFileRule] = [], retention: Label? = nil
    ) {
        self.templates = templates
        self.forms = forms
        self.styles = styles
        self.files = files
        self.retention = retention
    }

    /// The template for a document of a version of a procedure; nil where none is written.
    public func template(_ document: Document.ID, of procedure: Procedure) -> PaperTemplate? {
        templates.last { $0.document == document && $0.covers(procedure) }
    }

    /// The blank papers of a version of a procedure.
    public func forms(of procedure: Procedure) -> [PaperTemplate] {
        forms.filter { $0.covers(procedure) }
    }

    /// The style of a paper without a template.
    public func style(ofTitle title: String) -> Paper.Style {
        styles.first { title.hasSuffix($0.ending) }?.style ?? .form
    }

    public func fileRule(of procedure: Procedure) -> CaseFileRule? {
        files.last {
            $0.procedure == procedure.id && $0.versions.contains(procedure.span.first)
        }
            ?? retention.map {
                CaseFileRule(
                    procedure: procedure.id, versions: procedure.span, retention: $0, cites: [],
                    order: [])
            }
    }
}

/// How the papers of a matter are filed（立卷）: how long they are kept, and in which order.
public struct CaseFileRule: Hashable, Sendable {
    public let procedure: Procedure.ID
    /// For versions of the procedure that begin on these days.
    public let versions: DateSpan
    /// How long the file is kept（保管期限）, as archives write it.
    public let retention: Label
    public let cites: [Citation]
    /// Documents in the order of the file; the others follow as they were made.
    public let order: [Document.ID]

    public init(
        procedure: Procedure.ID, versions: DateSpan, retention: Label, cites: [Citation],
        order: [Document.ID]
    ) {
        self.procedure = procedure
        self.versions = versions
        self.retention = retention
        self.cites = cites
        self.order = order
    }
}

extension PaperTemplate {
    fileprivate func covers(_ version: Procedure) -> Bool {
        procedure == version.id && versions.contains(version.span.first)
    }
}
