/// The name by which one kind of thing in a pack is called: `accept`, `mediation`, `agreement`.
///
/// Identifiers are ASCII and stable; what people read is a ``Label``. An identifier of a stage
/// cannot be taken for one of an act: `Owner` is the type it names.
public struct Identifier<Owner>: Hashable, Comparable, Sendable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
    public let text: String

    @inlinable public init(_ text: String) { self.text = text }
    @inlinable public init(stringLiteral text: String) { self.text = text }

    public var description: String { text }

    @inlinable public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
    @inlinable public static func == (left: Self, right: Self) -> Bool { left.text == right.text }
    @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// Whether `text` can be an identifier: ASCII letters, digits, `-`, `_` and `.`, beginning with
    /// a letter or digit; 1 to 64 characters.
    public static func isValid(_ text: some StringProtocol) -> Bool {
        guard let first = text.utf8.first, isAlphanumeric(first), text.utf8.count <= 64 else {
            return false
        }
        return text.utf8.allSatisfy { byte in
            isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                || byte == UInt8(ascii: ".")
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
