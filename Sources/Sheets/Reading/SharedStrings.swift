internal import Archives

/// The texts that the cells of a workbook share（共享字符串）, one after the other in one piece of memory.
final class SharedStrings: XMLHandler {
    static let longest = 128 << 20

    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var isText = false
    /// Phonetic readings（注音）are not part of the text.
    private var phonetic = 0

    subscript(index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        return String(
            decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "t" { isText = phonetic == 0 }
        if name == "rPh" { phonetic += 1 }
    }

    func end(_ name: XMLName) {
        if name == "t" { isText = false }
        if name == "rPh" { phonetic -= 1 }
        if name == "si" { ends.append(bytes.count) }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) throws {
        guard isText else { return }
        bytes.append(contentsOf: piece)
        guard bytes.count <= Self.longest else {
            throw SheetError.textTooLong(bytes: bytes.count, most: Self.longest)
        }
    }
}
