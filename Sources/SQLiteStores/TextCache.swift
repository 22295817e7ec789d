internal import Ledger

/// Texts that come again and again, each made once（文本复用）: names of procedures and acts.
struct TextCache {
    private var texts = [String](repeating: "", count: 256)

    /// The text of UTF-8 bytes.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let place = Self.place(of: bytes)
        if !bytes.holds(texts[place]) { texts[place] = String(decoding: bytes, as: UTF8.self) }
        return texts[place]
    }

    /// Length, beginning, middle and end tell names of a pack apart well enough.
    private static func place(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let first = bytes.first, let last = bytes.last else { return 0 }
        let sum = bytes.count &* 31 &+ Int(first) &* 7 &+ Int(bytes[bytes.count / 2]) &* 3
        return (sum &+ Int(last)) & 255
    }
}
