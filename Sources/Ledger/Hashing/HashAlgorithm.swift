import COpenSSL

/// The hash function（密码杂凑算法）of a ledger; one for its whole life.
///
/// `sha256` is what the C2SP formats and public tools read. `sm3` is the national algorithm
/// (GB/T 32905-2016); the tree has the same shape, and the ledger another name.
public enum HashAlgorithm: String, CaseIterable, Sendable {
    case sha256, sm3

    /// The digest of `first ‖ second`.
    ///
    /// Keeps nothing between calls and may run on any thread.
    ///
    /// Stops the program if OpenSSL refuses, as it may do for SM3 where only certified
    /// foreign modules are loaded: see `isAvailable`.
    public func digest(
        _ first: UnsafeRawBufferPointer,
        _ second: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0)
    ) -> Hash {
        guard let hash = hash(first, second) else { fatalError("OpenSSL cannot compute \(self)") }
        return hash
    }

    public func digest(_ bytes: [UInt8]) -> Hash { bytes.withUnsafeBytes { digest($0) } }

    /// Whether this OpenSSL computes it; asked once, when a ledger is opened.
    public var isAvailable: Bool {
        let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
        return hash(nothing, nothing) != nil
    }

    @inline(__always)
    private func hash(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Hash? {
        var hash = Hash()
        let done = withUnsafeMutableBytes(of: &hash) { out in
            switch self {
            case .sha256:
                yifa_sha256(
                    first.baseAddress, first.count, second.baseAddress, second.count,
                    out.baseAddress)
            case .sm3:
                yifa_sm3(
                    first.baseAddress, first.count, second.baseAddress, second.count,
                    out.baseAddress)
            }
        }
        return done == 1 ? hash : nil
    }
}
