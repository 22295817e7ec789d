/// Text and parts of OOXML.
enum XML {
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    private static let namespaces = [
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    ]

    /// A whole part of WordprocessingML with `root` around `content`.
    static func part(_ root: String, _ content: String) -> String {
        let names = namespaces.sorted { $0.key < $1.key }
            .map { " xmlns:\($0.key)=\"\($0.value)\"" }.joined()
        return "\(declaration)<\(root)\(names)>\(content)</\(root)>"
    }

    /// Text for element or attribute; characters that XML 1.0 forbids are left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
                continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
