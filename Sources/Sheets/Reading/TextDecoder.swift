internal import Glibc

/// Turns bytes that come in pieces into UTF-8（编码转换）.
final class TextDecoder {
    /// Nil for bytes that are UTF-8 already.
    private let converter: iconv_t?
    private var rest: [UInt8] = []

    /// - Returns: nil where the system knows no GB18030.
    init?(isUTF8: Bool) {
        if isUTF8 {
            converter = nil
        } else {
            guard let opened = iconv_open("UTF-8", "GB18030"), opened != iconv_t(bitPattern: -1)
            else { return nil }
            converter = opened
        }
    }

    deinit {
        if let converter { iconv_close(converter) }
    }

    /// The piece as UTF-8; an empty piece is the end.
    /// - Returns: nil for bytes that are no text.
    func decode(_ piece: [UInt8]) -> [UInt8]? {
        guard let converter else { return piece }
        var input = (rest + piece).map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 3 + 16)
        var left = input.count
        let written: Int? = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                var room = target.count
                let status = iconv(converter, &from, &left, &to, &room)
                // A character that is not whole yet waits for the next piece.
                guard status != -1 || (errno == EINVAL && !piece.isEmpty) else { return nil }
                return target.count - room
            }
        }
        guard let written else { return nil }
        rest = input.suffix(left).map { UInt8(bitPattern: $0) }
        return output[..<written].map { UInt8(bitPattern: $0) }
    }

    /// How many of the bytes are whole characters of UTF-8, if they are that at all.
    static func wholeUTF8(_ bytes: [UInt8]) -> Int {
        for back in 1...min(4, max(1, bytes.count)) where bytes.count >= back {
            let byte = bytes[bytes.count - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > back ? bytes.count - back : bytes.count
        }
        return bytes.count
    }
}
