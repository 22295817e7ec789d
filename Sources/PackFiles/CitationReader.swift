import LegalCalendar
import Procedures

/// Reads citations and checks that the statute exists, has such an article and is in force on the
/// days on which the rule is used.
struct CitationReader {
    let statutes: [Statute.ID: Statute]
    /// The procedure's own statute, which a citation may leave out.
    var standard: Statute.ID?
    let faults: FaultList

    func read(_ item: Item?, mark: Confidence = .verified, span: DateSpan? = nil) -> [Citation] {
        guard let item else { return [] }
        let items = if case .list(let items, _) = item { items } else { [item] }
        return items.compactMap { citation($0, mark, span) }
    }

    private func citation(_ item: Item, _ mark: Confidence, _ span: DateSpan?) -> Citation? {
        guard case .scalar(let text, let at) = item else {
            faults.add(item.at, "expected a citation such as '人民调解法 第二十九条', found \(item.kind)")
            return nil
        }
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        let named = parts.first.map { statutes[Statute.ID($0)] != nil } ?? false
        guard let id = named ? Statute.ID(parts[0]) : standard, let statute = statutes[id] else {
            faults.add(at, "'\(text)': no such statute; it must stand in statutes.yaml")
            return nil
        }
        let article = named ? (parts.count > 1 ? parts[1] : "") : text
        let citation = Citation(statute: id, article: article, confidence: mark)
        check(citation, statute, at, span)
        return citation
    }

    private func check(_ citation: Citation, _ statute: Statute, _ at: At, _ span: DateSpan?) {
        let versions = statute.versions.filter { span?.overlaps($0.span) ?? true }
        guard !versions.isEmpty else {
            if span != nil {
                faults.add(at, "\(citation.text) is in force on none of the days of the rule")
            }
            return
        }
        if let span, !versions.contains(where: { $0.span.contains(span.first) }) {
            faults.add(at, "\(citation.text) is not in force on \(span.first)", .warning)
        }
        guard !citation.article.isEmpty else { return }
        guard let number = citation.articleNumber else {
            if citation.article.contains("条") {
                faults.add(at, "'\(citation.article)': expected an article such as 第二十九条")
            }
            return
        }
        if versions.allSatisfy({ version in version.articles.map { number > $0 } ?? false }) {
            let count = versions.compactMap(\.articles).max() ?? 0
            faults.add(at, "\(citation.text): the statute has only \(count) articles")
        }
    }
}
