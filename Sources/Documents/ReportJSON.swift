import Figures
import LegalCalendar
import Procedures

/// A report for machines（开放数据）: all figures and identities, with the checkpoint they rest on.
///
/// Keys stand in the order in which the format is documented; the same report is the same bytes.
public struct ReportJSON {
    private let document: ReportDocument

    public init(_ document: ReportDocument) { self.document = document }

    /// The file's text, with a newline at its end.
    public func text() -> String {
        var text = "{\n"
        text += "  \"organisation\": \(string(document.organisation.label.zh)),\n"
        text += "  \"year\": \(document.year),\n"
        text += "  \"asOf\": \(string("\(document.cutOff)")),\n"
        text += "  \"checkpoint\": \(document.checkpoint.map { string($0.text) } ?? "null"),\n"
        text += "  \"figures\": [\(rows(document.figures.map(figure)))],\n"
        text += "  \"identities\": [\(rows(document.identities.map(identity)))]\n"
        return text + "}\n"
    }

    private func rows(_ rows: [String]) -> String {
        rows.isEmpty ? "" : "\n    " + rows.joined(separator: ",\n    ") + "\n  "
    }

    /// `previous` is added where the year before is known.
    private func figure(_ row: ReportFigure) -> String {
        let figure = row.figure
        var pairs = [
            "\"id\": \(string(figure.id.text))", "\"value\": \(row.valueText ?? "null")",
            "\"unit\": \(string(figure.unit))",
            "\"unitCounted\": \(string(figure.unitCounted.zh))",
            "\"basis\": \(string(row.basisText))",
        ]
        if let previous = row.previousText { pairs.append("\"previous\": \(previous)") }
        return "{\(pairs.joined(separator: ", "))}"
    }

    private func identity(_ row: ReportIdentity) -> String {
        "{\"expression\": \(string(row.result.identity.text)), \"holds\": \(row.holds), "
            + "\"difference\": \(row.differenceText ?? "null")}"
    }

    private func string(_ text: String) -> String {
        var escaped = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            case "\t": escaped += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped + "\""
    }
}
