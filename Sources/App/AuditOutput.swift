import Foundation
import TextAudit

/// The result of an audit in the shape that machines read.
struct AuditOutput: Encodable {
    struct Figure: Encodable {
        let text: String
        let value: Decimal
        let upper: Decimal?
        let unit, counts: String
        let approx: Bool
        let start: Int
    }

    struct Claim: Encodable {
        let kind, expression: String
        let holds: Holds
        let severity, remark: String?
        let difference: Decimal?
        let start: Int
    }

    /// `true`, `false` or `"unclear"`.
    enum Holds: Encodable {
        case known(Bool), unclear

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .known(let holds): try container.encode(holds)
            case .unclear: try container.encode("unclear")
            }
        }
    }

    struct Missing: Encodable {
        let id, label, severity, cite: String
    }

    struct Difference: Encodable {
        let id: String
        let printed, counted: Decimal
        let start: Int
    }

    let figures: [Figure]
    let claims: [Claim]
    let missing: [Missing]
    let differences: [Difference]

    init(_ result: AuditResult, _ differences: [TextAudit.Difference]) {
        figures = result.figures.map { figure in
            Figure(
                text: figure.text, value: Self.decimal(figure.value),
                upper: figure.upper.map(Self.decimal), unit: figure.unit, counts: figure.counts,
                approx: figure.approx, start: figure.start)
        }
        claims = result.claims.map { claim in
            let holds: Holds =
                switch claim.holds {
                case .holds: .known(true)
                case .fails: .known(false)
                case .unclear: .unclear
                }
            return Claim(
                kind: claim.kind.rawValue, expression: claim.expression, holds: holds,
                severity: claim.severity?.rawValue, remark: claim.remark,
                difference: claim.difference.map(Self.decimal), start: claim.start)
        }
        missing = result.missing.map {
            Missing(id: $0.id, label: $0.label, severity: $0.severity.rawValue, cite: $0.cite)
        }
        self.differences = differences.map {
            Difference(
                id: $0.id, printed: Self.decimal($0.printed), counted: Self.decimal($0.counted),
                start: $0.start)
        }
    }

    private static func decimal(_ value: ExactDecimal) -> Decimal {
        Decimal(string: value.description) ?? 0
    }
}

/// The result of an audit for people to read.
struct AuditWords {
    let result: AuditResult
    let differences: [TextAudit.Difference]
    let compared: Bool

    var text: String {
        var lines: [String] = []
        lines.append(
            say(
                "共 \(result.figures.count) 个数字，\(result.claims.count) 处可核对的关系",
                "\(result.figures.count) figures, \(result.claims.count) claims"))
        for claim in result.claims { lines.append(line(for: claim)) }
        for heading in result.missing {
            let word =
                heading.severity == .error ? say("缺少", "missing") : say("提示：未见", "note: without")
            lines.append("  ✗ \(word) \(heading.label)  \(heading.cite)")
        }
        for difference in differences {
            lines.append(
                "  ✗ \(difference.id): "
                    + say("文本为", "printed ") + "\(difference.printed)"
                    + say("，记录为", ", counted ") + "\(difference.counted)")
        }
        if compared {
            lines.append(
                differences.isEmpty
                    ? say("与记录逐项核对：全部一致", "compared with the records: all agree")
                    : say(
                        "与记录不一致：\(differences.count) 处",
                        "\(differences.count) differ from the records"))
        }
        return lines.joined(separator: "\n")
    }

    private func line(for claim: Claim) -> String {
        let mark =
            switch claim.holds {
            case .holds: "✓"
            case .fails: "✗"
            case .unclear: "?"
            }
        let state =
            switch claim.holds {
            case .holds: say("成立", "holds")
            case .fails: say("不成立", "does not hold")
            case .unclear: say("无法判断", "unclear")
            }
        let remark = claim.remark.map { "  \($0)" } ?? ""
        return "  \(mark) \(claim.kind.rawValue) \(claim.expression)  \(state)\(remark)"
    }
}
