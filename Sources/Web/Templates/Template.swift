import Mustache

/// The templates by name; parsed once.
package enum Template: String, CaseIterable, Sendable {
    case home, report, figures, figureTheme, identities, figure, matter, search, procedures,
        procedure, proof, log
    case fault, formPage, account, display, sitemap, embedFigure, embedTrack, copyNote

    package var text: String {
        switch self {
        case .home: HomeTemplate.text
        case .report: ReportTemplateText.text
        case .figures: FiguresTemplate.text
        case .figureTheme: FiguresTemplate.theme
        case .identities: FiguresTemplate.identities
        case .figure: FigureTemplate.text
        case .matter: MatterTemplate.text
        case .search: SearchTemplate.text
        case .procedures: ProceduresTemplate.text
        case .procedure: ProcedureTemplate.text
        case .proof: ProofTemplate.text
        case .log: LogTemplate.text
        case .fault: FaultTemplate.text
        case .formPage: FormPageTemplate.text
        case .account: OwnAccountTemplate.text
        case .display: SiteTemplates.display
        case .sitemap: SiteTemplates.sitemap
        case .embedFigure: SiteTemplates.embedFigure
        case .embedTrack: SiteTemplates.embedTrack
        case .copyNote: SiteTemplates.copyNote
        }
    }

    static let set = TemplateSet(
        Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.text) }))

    /// Everything is escaped but what the template takes with three braces: our own markup.
    func render(_ frame: Frame) -> String { Self.set.render(rawValue, frame) }
}

/// The templates of one module, parsed once, with the parts that all pages share（模板）.
package struct TemplateSet: Sendable {
    private let library: MustacheLibrary

    /// - Parameter texts: by name; each begins with `{{<layout}}` and fills its blocks, or is a part.
    package init(_ texts: [String: String]) {
        let shared = [
            "layout": LayoutTemplate.text, "embed": SiteTemplates.embed,
            "form": FormTemplates.form,
            "question": FormTemplates.question, "question-notes": FormTemplates.notes,
            "refusal": FormTemplates.refusal, "span-form": FiguresTemplate.spanForm,
            "identity-table": FiguresTemplate.identityTable, "month-chart": ChartTemplates.months,
            "bar-chart": ChartTemplates.bars, "pager": PagerTemplate.text,
        ]
        do {
            MustacheContentTypes.register(PageText(), named: "PAGE")
            var library = MustacheLibrary()
            for (name, text) in shared.merging(
                texts, uniquingKeysWith: { _, _ in fatalError("a page is called as a shared part") }
            ) {
                try library.register(text, named: name)
            }
            self.library = library
        } catch {
            fatalError("a template of ours does not parse: \(error)")
        }
    }

    func render(_ name: String, _ frame: Frame) -> String {
        library.render(TemplateValues.byName(frame), withTemplate: name) ?? ""
    }
}

/// Escapes scalar by scalar.
///
/// The library's own way goes by characters and so lets a quotation mark
/// through that has a combining accent behind it.
private struct PageText: MustacheContentType {
    private static let special = Array("&<>\"'".utf8)

    func escapeText(_ text: String) -> String {
        guard text.utf8.contains(where: Self.special.contains) else { return text }
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
