/// A digest（杂凑值）of 32 bytes, as SHA-256 and SM3 give.
///
/// Stored inline: an array of a
/// million hashes is one block of 32 million bytes.
public struct Hash: Hashable, Sendable {
    /// The length in bytes of every hash of the ledger.
    public static let byteCount = 32

    // Four words holding the bytes in memory order; their numeric value means nothing.
    @usableFromInline var word0: UInt64 = 0
    @usableFromInline var word1: UInt64 = 0
    @usableFromInline var word2: UInt64 = 0
    @usableFromInline var word3: UInt64 = 0

    @inlinable init() {}

    /// Copies 32 bytes.
    ///
    /// The caller has checked the count; a wrong one stops the program.
    @inlinable
    public init(_ bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count == Hash.byteCount, "a hash has 32 bytes")
        word0 = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        word1 = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        word2 = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        word3 = bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    }

    /// Copies the bytes, or gives `nil` if they are not exactly 32.
    @inlinable
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == Hash.byteCount else { return nil }
        self = bytes.withUnsafeBytes { Hash($0) }
    }

    /// Copies the bytes, or gives `nil` if they are not exactly 32.
    @inlinable
    public init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count == Hash.byteCount else { return nil }
        self = bytes.withUnsafeBytes { Hash($0) }
    }

    /// Reads 64 hexadecimal digits of either case, or gives `nil`.
    public init?(hex text: String) {
        guard let bytes = Hexadecimal.decode(text) else { return nil }
        self.init(bytes)
    }

    /// Reads the 44 characters of RFC 4648 §4, padding included, or gives `nil`.
    public init?(base64 text: String) {
        guard let bytes = Base64.decode(text) else { return nil }
        self.init(bytes)
    }

    /// The 32 bytes, valid inside `body` only.
    @inlinable
    public func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try Swift.withUnsafeBytes(of: self, body)
    }

    /// Adds the 32 bytes to the end of `bytes`.
    @inlinable
    public func append(to bytes: inout [UInt8]) {
        withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    /// A copy of the 32 bytes.
    public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    /// 64 lower-case hexadecimal digits.
    public var hex: String { withUnsafeBytes { Hexadecimal.encode($0) } }

    /// 44 characters of RFC 4648 §4, padding included.
    public var base64: String { withUnsafeBytes { Base64.encode($0) } }
}

extension Hash: CustomStringConvertible {
    public var description: String { hex }
}
