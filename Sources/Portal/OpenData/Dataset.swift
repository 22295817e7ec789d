import Ledger
import Procedures

/// A table for machines（数据集）: the same rows as CSV and as JSON.
package struct Dataset {
    package struct Column {
        let id: String
        let label: String

        package init(id: String, label: String) {
            self.id = id
            self.label = label
        }
    }

    let columns: [Column]
    /// As many texts as columns, each.
    let rows: [[String]]

    package init(columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    /// RFC 4180 with a byte-order mark, so that spreadsheets read it as UTF-8; labels on the first line.
    package var csv: String {
        let lines = [columns.map(\.label)] + rows
        return "\u{FEFF}"
            + lines.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A spreadsheet must not take a text for a formula.
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t".contains($0) } ?? false
        let isNumber = text.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
        let safe = isFormula && !isNumber ? "'" + text : text
        // By scalars: as characters, CR LF is one and LF another.
        guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
            return safe
        }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    /// An object for each row, by the columns' identifiers.
    var json: JSONValue {
        .array(
            rows.map { row in
                .object(zip(columns, row).map { ($0.id, .string($1)) })
            })
    }
}

/// A dataset as the catalogue of open data tells of it.
struct DatasetEntry {
    let id: String
    let title: Label
    let about: Label
    /// Whether it is given out page by page.
    let isPaged: Bool
}
