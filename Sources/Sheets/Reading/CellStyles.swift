internal import Archives

/// Which styles of a workbook show a number as a day（日期格式）; nothing else of a style matters.
final class CellStyles: XMLHandler {
    /// The built-in formats for days and times, those of Chinese Excel among them（ECMA-376 §18.8.30）.
    private static let builtIn: [ClosedRange<Int>] = [14...22, 27...36, 45...47, 50...58]

    private var dateFormats: Set<Int> = []
    private var isInCellFormats = false
    /// For each style, whether it shows a day.
    private(set) var showsDate: [Bool] = []

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "cellXfs" { isInCellFormats = true }
        if name == "numFmt", let id = attributes["numFmtId"].flatMap({ Int($0) }),
            let code = attributes["formatCode"], Self.isDate(code)
        {
            dateFormats.insert(id)
        }
        if name == "xf", isInCellFormats {
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            showsDate.append(
                dateFormats.contains(id) || Self.builtIn.contains { $0.contains(id) })
        }
    }

    func end(_ name: XMLName) {
        if name == "cellXfs" { isInCellFormats = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// Whether a format code has a part of a day or time outside quotes and brackets.
    static func isDate(_ code: String) -> Bool {
        var (isQuoted, isBracketed, isEscaped) = (false, false, false)
        for character in code {
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if isBracketed {
                isBracketed = character != "]"
            } else {
                switch character {
                case "\"": isQuoted = true
                case "[": isBracketed = true
                case "\\", "_", "*": isEscaped = true
                case ";": return false
                case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S": return true
                default: break
                }
            }
        }
        return false
    }
}
