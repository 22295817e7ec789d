import Testing
import TextAudit

@Suite("Claims of a text") struct ClaimTests {
    private func claims(_ text: String) -> [String] {
        audit(text).claims.map { claim in
            "\(claim.kind.rawValue) \(claim.expression) \(claim.holds.rawValue)"
                + (claim.severity.map { " \($0.rawValue)" } ?? "")
        }
    }

    @Test("Totals and parts", arguments: sumCases)
    func sums(row: ClaimCase) { #expect(claims(row.sentence) == row.expected, "\(row.why)") }

    @Test("Rates and shares", arguments: rateCases)
    func rates(row: ClaimCase) { #expect(claims(row.sentence) == row.expected, "\(row.why)") }

    @Test("Growth and decline", arguments: changeCases)
    func changes(row: ClaimCase) { #expect(claims(row.sentence) == row.expected, "\(row.why)") }

    @Test("Stocks and flows", arguments: balanceCases)
    func balances(row: ClaimCase) { #expect(claims(row.sentence) == row.expected, "\(row.why)") }

    @Test("The table of requests for information", arguments: tableCases)
    func tables(row: ClaimCase) { #expect(claims(row.sentence) == row.expected, "\(row.why)") }

    @Test("Figures printed twice, and dates of issue", arguments: otherCases)
    func others(row: ClaimCase) { #expect(claims(row.sentence) == row.expected, "\(row.why)") }

    @Test("A claim tells its figures by their places")
    func places() {
        let result = audit("立案45宗，其中一般程序15宗，简易程序30宗。")
        #expect(result.claims.map(\.figures) == [result.figures.map(\.start)])
    }

    @Test("A severity goes with a failing claim and with no other")
    func severity() {
        #expect(Claim(.sum, "1+1=2", .holds, severity: .error, start: 0).severity == nil)
        #expect(Claim(.sum, "1+1=3", .fails, start: 0).severity == .error)
    }
}
