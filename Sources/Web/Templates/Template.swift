import Mustache

/// The templates by name; parsed once.
package enum Template: String, CaseIterable, Sendable {
    case layout, home, report, figures, figure, matter, search, procedures, procedure, proof, log
    case fault

    package var text: String {
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
            MustacheContentTypes.register(PageText(), named: "PAGE")
            var library = MustacheLibrary()
            for template in allCases {
                try library.register(template.text, named: template.rawValue)
            }
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

/// Escapes scalar by scalar.
///
/// The library's own way goes by characters and so lets a quotation mark
/// through that has a combining accent behind it.
private struct PageText: MustacheContentType {
    func escapeText(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
