/// The name that a file came with（文件名）, fit to be shown and to be given out again.
///
/// Folders before it, control characters and the marks that turn the direction of writing
/// （`照片\u{202E}gpj.exe`）are left out.
public struct FileName: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// Most bytes of a name in UTF-8: what file systems can take.
    public static let longest = 200

    /// - Returns: nil where nothing is left of the name, or more than ``longest`` bytes.
    public init?(_ raw: String) {
        let last = raw.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: last.unicodeScalars.lazy.filter { !Self.isHidden($0) })
        var name = String(scalars)[...]
        while let first = name.first, first.isWhitespace { name.removeFirst() }
        while let end = name.last, end.isWhitespace || end == "." { name.removeLast() }
        guard !name.isEmpty, name.utf8.count <= Self.longest else { return nil }
        text = String(name)
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
            true
        default: false
        }
    }

    public var description: String { text }

    /// What stands behind the last dot, in lower case; empty where there is none.
    public var ending: String {
        guard let dot = text.lastIndex(of: "."), dot != text.startIndex else { return "" }
        return text[text.index(after: dot)...].lowercased()
    }

    /// The name with an ending that fits the type, for saving.
    public func ending(for type: FileType) -> String {
        type.endings.contains(ending) ? text : "\(text).\(type.endings[0])"
    }
}
