/// What the canonical form of RFC 8785 means here.
///
/// Keys are sorted by UTF-16 code units, strings escape only what they must, nothing stands
/// between tokens, and numbers are integers: money is in fen, lengths are in whole units, and a
/// fraction has no type to go into.
public enum CanonicalJSON {
    /// The integers that survive a reader which keeps numbers as IEEE doubles (RFC 8785 §3.2.2.3,
    /// RFC 7493 §2.2).
    ///
    /// Write larger ones as text.
    public static let exactIntegers: ClosedRange<Int64> =
        -9_007_199_254_740_991...9_007_199_254_740_991

    /// Whether the UTF-8 text `left` comes before `right` in the order of UTF-16 code units
    /// (RFC 8785 §3.2.3).
    ///
    /// The orders differ in one place: characters beyond U+FFFF, which begin with F0 to F4 in
    /// UTF-8, are surrogates in UTF-16 and come before U+E000 to U+FFFF, which begin with EE, EF.
    public static func precedes(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        for position in 0..<min(left.count, right.count) where left[position] != right[position] {
            return rank(left[position]) < rank(right[position])
        }
        return left.count < right.count
    }

    /// Whether `left` comes before `right` as a key of an object.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        var (left, right) = (left, right)
        return left.withUTF8 { left in right.withUTF8 { precedes(left, $0) } }
    }

    private static func rank(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0xF0...: byte - 2
        case 0xEE...: byte + 0x10
        default: byte
        }
    }
}
