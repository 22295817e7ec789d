import Figures
import LegalCalendar
import Procedures

/// One figure for somebody else's page（嵌入的指标）.
struct EmbeddedFigure {
    let label: String
    let value: String
    let unit: String
    let span: String
    let href: String
}

/// Where to go on with a receipt number（嵌入的进度查询）.
///
/// Only the number is asked here: in a frame of another site the browser keeps no session.
struct EmbeddedTrack {
    let action: String
    let isEnglish: Bool
}

extension Pages {
    func embeddedFigure(_ visit: Visit) async throws -> Answer {
        guard let figure = site.figures.figure(Figure.ID(visit.place("id"))) else {
            throw PageFault.notFound
        }
        let (words, links) = (words(visit), links(visit))
        let statement = try await site.statement(through: try visit.lastDay(site))
        let isKnown = statement.quantity(figure.id) != nil
        let content = EmbeddedFigure(
            label: figure.label.text(in: visit.language),
            value: statement.text(figure.id) ?? words["no_number"],
            unit: isKnown ? figure.unit(in: visit.language) : "",
            span: Self.span(statement, words), href: links.figure(figure.id.text))
        return embedded(page(.embedFigure, title: content.label, visit, content))
    }

    func embeddedTrack(_ visit: Visit) -> Answer {
        let content = EmbeddedTrack(action: "/track", isEnglish: visit.language == .en)
        return embedded(page(.embedTrack, title: visit.words["embed_track"], visit, content))
    }

    /// The same page, for frames of those whom the site lets show it.
    package func embedded(_ page: Answer) -> Answer {
        var page = page
        page.isEmbeddable = true
        return page
    }
}
