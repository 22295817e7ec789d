package import Figures
import LegalCalendar
import Procedures

/// Each identity with the numbers of a span in it（勾稽关系核对）.
struct IdentitiesPage {
    let span: String
    let to: String
    let isEnglish: Bool
    let action: String
    let summary: String
    let identities: [IdentityRow]
}

/// An identity and what came of checking it.
package struct IdentityRow {
    package let label: String
    package let expression: String
    package let state: String
    package let kind: String
    package let difference: [String]
}

extension Pages {
    /// The page at `/identities`.
    func identities(_ visit: Visit) async throws -> Answer {
        let words = words(visit)
        let last = try visit.lastDay(site)
        let statement = try await site.statement(through: last)
        let content = IdentitiesPage(
            span: Self.span(statement, words), to: "\(last)",
            isEnglish: visit.language == .en, action: "/identities",
            summary: Self.summary(statement.checkIdentities(), words),
            identities: identityRows(statement, words))
        return page(.identities, title: words["identities"], visit, content)
    }

    /// All identities of a statement, those that do not hold first.
    package func identityRows(_ statement: Statement, _ words: Words) -> [IdentityRow] {
        let results = statement.checkIdentities()
        return (results.filter { !$0.holds } + results.filter(\.holds)).map { result in
            let state = result.difference == nil ? "untold" : result.holds ? "holds" : "broken"
            let difference = result.difference.flatMap { $0.isZero ? nil : $0.text(4) }
            return IdentityRow(
                label: result.identity.label.text(in: words.language),
                expression: result.identity.written { statement.text($0.figure) ?? "—" },
                state: words[state], kind: state,
                difference: result.holds ? [] : difference.map { [$0] } ?? [])
        }
    }

    package static func summary(_ results: [IdentityResult], _ words: Words) -> String {
        let broken = results.count { !$0.holds }
        return words(
            "共 \(results.count) 项勾稽关系，成立 \(results.count - broken) 项，不成立 \(broken) 项",
            "\(results.count) identities: \(results.count - broken) hold, \(broken) do not")
    }
}
