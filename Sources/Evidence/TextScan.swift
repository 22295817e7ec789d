/// Whether bytes that arrive in pieces are text in UTF-8 or GB18030（文本编码）, without keeping them.
struct TextScan {
    private var utf8 = UTF8State()
    private var gb18030 = GB18030State()
    private var hasControl = false

    mutating func take(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            hasControl = hasControl || Self.isControl(byte)
            utf8.take(byte)
            gb18030.take(byte)
        }
    }

    /// Whether all that came is text in one of the two.
    var isText: Bool { !hasControl && (utf8.isWhole || gb18030.isWhole) }

    /// Tab, line feed, form feed and carriage return are text.
    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains(byte) || byte == 0x7F
    }
}

/// RFC 3629, section 4, byte by byte.
private struct UTF8State {
    /// What may come next, as ranges; nil after an error.
    private var expected: [ClosedRange<UInt8>]? = []

    var isWhole: Bool { expected?.isEmpty ?? false }

    mutating func take(_ byte: UInt8) {
        guard let next = expected else { return }
        if let first = next.first {
            expected = first.contains(byte) ? Array(next.dropFirst()) : nil
        } else if byte >= 0x80 {
            expected = Self.followers(of: byte)
        }
    }

    private static let tail: ClosedRange<UInt8> = 0x80...0xBF

    private static func followers(of byte: UInt8) -> [ClosedRange<UInt8>]? {
        switch byte {
        case 0xC2...0xDF: [tail]
        case 0xE0: [0xA0...0xBF, tail]
        case 0xED: [0x80...0x9F, tail]
        case 0xE1...0xEF: [tail, tail]
        case 0xF0: [0x90...0xBF, tail, tail]
        case 0xF1...0xF3: [tail, tail, tail]
        case 0xF4: [0x80...0x8F, tail, tail]
        default: nil
        }
    }
}

/// GB 18030-2022: one byte below 0x80, two, or four with digits in second and fourth place.
private struct GB18030State {
    private enum Place { case start, second, third, fourth, failed }
    private var place = Place.start

    var isWhole: Bool { place == .start }

    mutating func take(_ byte: UInt8) {
        let isLead = (0x81...0xFE).contains(byte)
        let isDigit = (0x30...0x39).contains(byte)
        let isTrail = (0x40...0x7E).contains(byte) || (0x80...0xFE).contains(byte)
        switch place {
        case .start: place = byte < 0x80 ? .start : isLead ? .second : .failed
        case .second: place = isTrail ? .start : isDigit ? .third : .failed
        case .third: place = isLead ? .fourth : .failed
        case .fourth: place = isDigit ? .start : .failed
        case .failed: break
        }
    }
}
