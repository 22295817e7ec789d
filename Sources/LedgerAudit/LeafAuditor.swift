public import Ledger

/// Recomputes leaves one after another in one digest context.
///
/// Not shared between threads: each
/// makes its own.
public final class LeafAuditor {
    private let digest: AuditDigest

    public init(_ algorithm: HashAlgorithm = .sha256) { digest = AuditDigest(algorithm) }

    /// `H(0x00 ‖ header ‖ H(salt ‖ payload))`, from memory that is the caller's.
    public func leaf(
        header: UnsafeRawBufferPointer, salt: UnsafeRawBufferPointer,
        payload: UnsafeRawBufferPointer
    ) -> Hash {
        digest.leaf(header: header, commitment: digest.commitment(salt: salt, payload: payload))
    }
}
