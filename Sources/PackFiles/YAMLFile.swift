import Glibc
internal import Yams

/// Reads one YAML file of a pack into an ``Item``, within limits that keep hostile files harmless.
struct YAMLFile {
    static let longest = 1 << 20
    static let deepest = 40
    static let mostItems = 200_000

    let name: String

    /// - Returns: nil after a fault, which stands in `faults`.
    func read(_ bytes: [UInt8], into faults: FaultList) -> Item? {
        let top = At(file: name, line: 1, column: 1)
        guard bytes.count <= Self.longest else {
            faults.add(top, "the file has \(bytes.count) bytes; at most \(Self.longest) are read")
            return nil
        }
        guard let text = TextDecoding.text(of: bytes) else {
            faults.add(top, "the file is neither UTF-8 nor GB18030 text")
            return nil
        }
        if let place = Self.tooDeep(text) {
            faults.add(
                At(file: name, line: place.line, column: place.column),
                "nested deeper than \(Self.deepest) levels")
            return nil
        }
        if Self.repeats(text) {
            faults.add(top, "anchors (&) and aliases (*) are not taken")
            return nil
        }
        return compose(text, into: faults)
    }

    /// Whether both an anchor and an alias seem to stand in the text: the library would compare keys
    /// made of them by writing them out, however long that takes.
    private static func repeats(_ text: String) -> Bool {
        var (hasAnchor, before) = (false, UInt8(ascii: "\n"))
        var marked: UInt8?
        for byte in text.utf8 {
            let isName = byte > 0x20 && !" ,[]{}&*\"'".utf8.contains(byte)
            if isName, marked == UInt8(ascii: "&") { hasAnchor = true }
            if isName, marked == UInt8(ascii: "*"), hasAnchor { return true }
            let begins = before <= 0x20 || ",[{".utf8.contains(before)
            marked = begins && (byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")) ? byte : nil
            before = byte
        }
        return false
    }

    private func compose(_ text: String, into faults: FaultList) -> Item? {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                faults.add(At(file: name, line: 1, column: 1), "the file is empty")
                return nil
            }
            var left = Self.mostItems
            return convert(node, &left, faults)
        } catch let error as YamlError {
            faults.add(place(of: error), problem(of: error))
        } catch {
            faults.add(At(file: name, line: 1, column: 1), "not YAML: \(error)")
        }
        return nil
    }

    private func convert(_ node: Node, _ left: inout Int, _ faults: FaultList) -> Item? {
        let at = At(file: name, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        left -= 1
        guard left > 0 else {
            faults.add(at, "more than \(Self.mostItems) values")
            return nil
        }
        guard node.anchor == nil else {
            faults.add(at, "anchors (&) and aliases (*) are not taken")
            return nil
        }
        switch node {
        case .scalar(let scalar): return .scalar(scalar.string, at)
        case .sequence(let sequence):
            var items: [Item] = []
            for node in sequence {
                guard let item = convert(node, &left, faults) else { return nil }
                items.append(item)
            }
            return .list(items, at)
        case .mapping(let mapping):
            var entries: [Item.Entry] = []
            for (key, value) in mapping {
                let place = At(file: name, line: key.mark?.line ?? 1, column: key.mark?.column ?? 1)
                guard case .scalar(let scalar) = key else {
                    faults.add(place, "a key must be a word")
                    return nil
                }
                guard let item = convert(value, &left, faults) else { return nil }
                entries.append(Item.Entry(key: scalar.string, at: place, value: item))
            }
            return .table(entries, at)
        case .alias:
            faults.add(at, "anchors (&) and aliases (*) are not taken")
            return nil
        }
    }

    private func place(of error: YamlError) -> At {
        let mark: Mark? =
            switch error {
            case .scanner(_, _, let mark, _), .parser(_, _, let mark, _),
                .composer(_, _, let mark, _):
                mark
            case .duplicatedKeysInMapping(_, let context): context.mark
            default: nil
            }
        return At(file: name, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    private func problem(of error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
            .composer(_, let problem, _, _):
            "not YAML: \(problem)"
        case .duplicatedKeysInMapping(let keys, _):
            "the key '\(keys.first ?? "")' stands twice"
        default: "not YAML: \(error)"
        }
    }

    /// Where brackets or indentation nest too deeply for the YAML library's recursion.
    ///
    /// Each mark of a
    /// list or key before the first word of a line (`- - ? x`) opens a level of its own.
    private static func tooDeep(_ text: String) -> (line: Int, column: Int)? {
        var (line, column, brackets, marks, indents) = (1, 0, 0, 0, [0])
        var atStart = true
        for byte in text.utf8 {
            column += 1
            switch byte {
            case UInt8(ascii: "\n"): (line, column, marks, atStart) = (line + 1, 0, 0, true)
            case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
            default: break
            }
            if atStart,
                byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?")
                    || byte == UInt8(ascii: ":")
            {
                marks += 1
            } else if atStart, byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t"),
                byte != UInt8(ascii: "\n")
            {
                atStart = false
                while let last = indents.last, last > column { indents.removeLast() }
                if indents.last != column { indents.append(column) }
            }
            let isMarked = atStart && indents.count + marks > deepest
            if isMarked || brackets > deepest || indents.count > deepest { return (line, column) }
        }
        return nil
    }
}

/// Turns the bytes of a text file into text: UTF-8, with or without a mark, or else GB18030.
public enum TextDecoding {
    /// - Returns: nil for bytes that are neither, and for text with control characters（binary files）.
    public static func text(of bytes: [UInt8]) -> String? {
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        guard !bytes.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }) else {
            return nil
        }
        return String(validating: bytes, as: UTF8.self) ?? gb18030(bytes)
    }

    private static func gb18030(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1)
        else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 3 + 16)
        let written: Int? = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                var (left, room) = (source.count, target.count)
                guard iconv(converter, &from, &left, &to, &room) != -1, left == 0 else {
                    return nil
                }
                return target.count - room
            }
        }
        guard let written else { return nil }
        return String(validating: output[..<written].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
