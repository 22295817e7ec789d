import Testing
import TextAudit

@Suite("The report of Songgang for 2020") struct SeedTests {
    @Test("Every labelled figure is found, and nothing else")
    func figures() throws {
        let found = findFigures(in: try Fixtures.seed())
        let labels = try Fixtures.labels()
        #expect(labels.count == 75)
        #expect(found.map(\.text) == labels.map(\.text))
        #expect(found.map(\.value.description) == labels.map(\.value))
        #expect(found.map(\.unit) == labels.map(\.unit))
        #expect(found.map(\.approx) == labels.map(\.approx))
    }

    @Test("Its claims, and no false alarm beside the two that do not hold")
    func claims() throws {
        let claims = audit(try Fixtures.seed(), rules: Fixtures.rules).claims
        #expect(
            claims.map { "\($0.kind.rawValue) \($0.expression) \($0.holds.rawValue)" } == [
                "change -26% unclear", "change -39% unclear", "change +11% unclear",
                "rate 2062/2062=100% true", "sum 75+183+1070+227+507=2062 true",
                "change -20% unclear",
                "max 241<=1474 true", "balance 154-45=87 false",
                "cutoff 2020-11-26<2020-12-31 false",
            ])
        let balance = try #require(claims.first { $0.kind == .balance })
        #expect(balance.difference == ExactDecimal(-22))
        #expect(balance.severity == .error)
        #expect(balance.remark?.contains("84") == true)
    }

    @Test("Three of the five required contents are missing")
    func headings() throws {
        let result = audit(try Fixtures.seed(), rules: Fixtures.rules)
        #expect(result.missing.map(\.id) == ["shortcomings", "leaders", "other"])
        #expect(result.missing.map(\.severity) == [.error, .error, .note])
        #expect(result.year == 2020)
    }

    @Test("All 75 published figures are matched and agree")
    func published() throws {
        let seed = try Fixtures.seed()
        let known = try Fixtures.published()
        #expect(known.count == 75)
        let matched = matches(in: seed, against: known)
        #expect(Set(matched.map(\.id)) == Set(known.map(\.id)))
        #expect(differences(in: seed, against: known) == [])
    }

    @Test("One changed number gives exactly one difference, whichever it is", arguments: 0..<75)
    func oneChange(index: Int) throws {
        let seed = try Fixtures.seed()
        let known = try Fixtures.published()
        let figure = findFigures(in: seed)[index]
        let changed = Self.doubling(figure, in: seed)
        #expect(differences(in: changed, against: known).map(\.id) == [known[index].id])
    }

    /// The text with the first run of digits of `figure` twice as large.
    private static func doubling(_ figure: FoundFigure, in text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
        let start = scalars[figure.start...].firstIndex(where: isDigit) ?? figure.start
        let end = scalars[start...].firstIndex { !isDigit($0) } ?? scalars.count
        let number = scalars[start..<end].reduce(0) { $0 * 10 + Int($1.value) - 48 }
        scalars.replaceSubrange(start..<end, with: Array(String(number * 2).unicodeScalars))
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
