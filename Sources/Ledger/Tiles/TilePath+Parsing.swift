extension TilePath {
    /// Reads a path as `path` writes it, and no other spelling of it: what is served under two
    /// names is cached twice.
    public init(_ text: String) throws(TilePathError) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map(Substring.init)
        guard parts.count >= 3, parts[0] == "tile" else {
            throw .malformed(text, expected: "tile/LEVEL/INDEX or tile/entries/INDEX")
        }
        let kind = try Self.kind(parts[1], in: text)
        var groups = parts[2...]
        var width = Self.fullWidth
        if groups.count >= 2, let last = groups.dropLast().last,
            last.utf8.suffix(2).elementsEqual(".p".utf8)
        {
            width = try Self.width(parts[parts.count - 1], in: text)
            groups = groups.dropLast(2) + [last.dropLast(2)]
        }
        try self.init(kind, index: Self.index(Array(groups), in: text), width: width)
        guard path.utf8.elementsEqual(text.utf8) else {
            throw .malformed(text, expected: "'\(path)'")
        }
    }

    private static func kind(_ part: Substring, in text: String) throws(TilePathError) -> Kind {
        if part == "entries" { return .entries }
        guard let level = number(part, digits: 1...2), level <= highestLevel else {
            throw .malformed(text, expected: "a level from 0 to 63, or 'entries'")
        }
        return .hashes(level: level)
    }

    private static func width(_ part: Substring, in text: String) throws(TilePathError) -> Int {
        guard let width = number(part, digits: 1...3), 1..<fullWidth ~= width else {
            throw .malformed(text, expected: "a partial width from 1 to 255 after '.p/'")
        }
        return width
    }

    private static func index(
        _ groups: [Substring], in text: String
    ) throws(TilePathError) -> Int {
        var index = 0
        for (position, group) in groups.enumerated() {
            let isLast = position == groups.count - 1
            let digits = isLast ? group : group.dropFirst()
            guard isLast || group.utf8.first == UInt8(ascii: "x"),
                let number = number(digits, digits: 3...3),
                case let (thousands, overflows) = index.multipliedReportingOverflow(by: 1000),
                !overflows,
                case let (sum, carries) = thousands.addingReportingOverflow(number), !carries
            else {
                throw .malformed(
                    text, expected: "groups of three digits, all but the last after 'x'")
            }
            index = sum
        }
        return index
    }

    private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        let isNumber = text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        return isNumber && digits ~= text.utf8.count ? Int(text) : nil
    }
}
