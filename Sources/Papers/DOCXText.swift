import Archives

/// What can be read in a DOCX（文字提取）: a line for each paragraph, tabs between the cells of a row.
///
/// Deleted text, field codes and what is only there for older programs are left out; so are headers,
/// footers and notes. Numbers that Word counts itself are not in the text.
public enum DOCXText {
    /// - Throws: `ArchiveError` for a file that is damaged, encrypted, swollen, with macros or entities,
    ///   or no DOCX.
    public static func read(at path: String) throws -> String {
        let file = try OfficeFile(at: path, expecting: .document)
        let collector = Collector()
        try file.archive.parse(file.main, with: collector)
        return collector.text
    }

    private final class Collector: XMLHandler {
        private(set) var text = ""
        private var isText = false
        /// How deep inside a part that stands for another.
        private var fallbacks = 0
        private var cells = 0

        func start(_ name: XMLName, _ attributes: XMLAttributes) {
            if name == "Fallback" {
                fallbacks += 1
            } else if name == "t" {
                isText = fallbacks == 0
            } else if name == "tab", attributes.bytes("pos") == nil {
                write("\t")
            } else if name == "br" || name == "cr" {
                write("\n")
            } else if name == "tc" {
                cells += 1
            }
        }

        func end(_ name: XMLName) {
            if name == "Fallback" {
                fallbacks -= 1
            } else if name == "t" {
                isText = false
            } else if name == "p" {
                // The paragraphs of a cell are one text; what ends a cell is its tab.
                if cells == 0 { write("\n") }
            } else if name == "tc" {
                cells -= 1
                write("\t")
            } else if name == "tr" {
                write("\n")
            }
        }

        func text(_ bytes: UnsafeBufferPointer<UInt8>) {
            if isText { text += String(decoding: bytes, as: UTF8.self) }
        }

        private func write(_ mark: String) {
            if fallbacks == 0 { text += mark }
        }
    }
}
