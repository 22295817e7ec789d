import Mustache

/// The templates by name; parsed once.
enum Template: String, CaseIterable, Sendable {
    case layout, home, report, figures, figure, matter, search, procedures, procedure, proof, log
    case fault

    var text: String {
        switch self {
        case .layout: LayoutTemplate.text
        case .home: HomeTemplate.text
        case .report: ReportTemplateText.text
        case .figures: FiguresTemplate.text
        case .figure: FigureTemplate.text
        case .matter: MatterTemplate.text
        case .search: SearchTemplate.text
        case .procedures: ProceduresTemplate.text
        case .procedure: ProcedureTemplate.text
        case .proof: ProofTemplate.text
        case .log: LogTemplate.text
        case .fault: FaultTemplate.text
        }
    }

    private static let library: MustacheLibrary = {
        do {
            var library = MustacheLibrary()
            for template in allCases { try library.register(template.text, named: template.rawValue) }
            return library
        } catch {
            fatalError("a template of ours does not parse: \(error)")
        }
    }()

    /// Everything is escaped but what the template takes with three braces: our own markup.
    func render(_ frame: Frame) -> String {
        Self.library.render(frame, withTemplate: rawValue) ?? ""
    }
}
