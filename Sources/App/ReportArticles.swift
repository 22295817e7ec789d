import Documents
import LegalCalendar
import Procedures
import Web

/// Reports as they were rendered last（报告正文）: each holds as long as no event was added and the day is the same.
struct ReportArticles {
    private struct Key: Hashable {
        let year: Int
        let day: CivilDate
        let language: Language
        let generated: CivilDate
    }

    let workspace: Workspace
    private let known = UntilNextEvent<Key, String>(most: 16)

    /// The report's article in HTML.
    func article(_ year: Int, _ day: CivilDate, _ language: Language) async throws -> String {
        let key = Key(year: year, day: day, language: language, generated: Workspace.today)
        return try await known.value(for: key, in: workspace.reader) { [workspace] in
            ReportHTML(
                try await workspace.report(year: year, asOf: day), language: language,
                generated: key.generated
            ).article(.text)
        }
    }
}
