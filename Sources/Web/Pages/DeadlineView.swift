package import Casework
import Figures
package import LegalCalendar
import Procedures

/// A period of a matter with the answer to "why this day?"（期限和计算说明）.
package struct DeadlineView {
    package let label: String
    package let due: String
    let state: String
    let kind: String
    package let explanation: [String]
    let cites: String

    package init(_ clock: Matter.Clock, _ view: PublicView, today: CivilDate) {
        let words = view.words
        label = view.label(clock.period)
        due = clock.due.map(Timeline(view: view).due) ?? "—"
        kind = Self.kind(clock, today: today)
        state = words[kind]
        let found = Self.reckoning(clock, view)
        let say = FigureWords(
            book: view.book, figures: .none, words: words)
        cites = found.map { say.citations($0.version.cites) } ?? ""
        explanation =
            found.flatMap { Self.sentence($0, clock, view, cites: $0.version.cites) }
            .map { [$0] } ?? []
    }

    private static func kind(_ clock: Matter.Clock, today: CivilDate) -> String {
        if let end = clock.end { return end.late ? "late" : "kept" }
        guard let due = clock.due else { return "stopped" }
        return due.day < today ? "overdue" : "running"
    }

    /// Nil where the calendar cannot tell: an explanation is a help, the day itself is on record.
    private static func reckoning(
        _ clock: Matter.Clock, _ view: PublicView
    ) -> (version: Period.Version, reckoning: Reckoning?)? {
        do { return try view.book.reckoning(of: clock, in: view.matter) } catch { return nil }
    }

    private static func sentence(
        _ found: (version: Period.Version, reckoning: Reckoning?), _ clock: Matter.Clock,
        _ view: PublicView, cites: [Citation]
    ) -> String? {
        let words = view.words
        let say = FigureWords(book: view.book, figures: .none, words: words)
        let article = cites.isEmpty ? nil : say.citations(cites)
        let period = view.procedure.period(clock.period)
        let act = view.label(clock.act)
        let event = period?.fromField == nil ? words("“\(act)”", "“\(act)”") : nil
        let until = period?.until ?? []
        let duty = words.language == .zh && until.count == 1 ? "完成“\(view.label(until[0]))”" : nil
        if let reckoning = found.reckoning {
            return reckoning.explanation(
                in: words.language, article: article, event: event, duty: duty)
        }
        do {
            return try ClockReckoning(of: found.version.rule, from: clock.startedAt).explanation(
                in: words.language, article: article, event: event, duty: duty)
        } catch {
            return nil
        }
    }
}
