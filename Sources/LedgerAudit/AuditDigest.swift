import COpenSSL
internal import Ledger

/// The auditor's own hashing.
///
/// EVP with a context of its own. The writer hashes another way, so
/// that a fault in one does not hide in the other. Not shared between threads.
final class AuditDigest {
    private let context: OpaquePointer
    private let digest: OpaquePointer

    init(_ algorithm: HashAlgorithm) {
        let name = algorithm == .sha256 ? "SHA256" : "SM3"
        guard let context = EVP_MD_CTX_new(), let digest = EVP_MD_fetch(nil, name, nil) else {
            fatalError("OpenSSL cannot compute \(name)")
        }
        (self.context, self.digest) = (context, digest)
        // Set once; each digest then begins anew without looking the algorithm up.
        check(EVP_DigestInit_ex2(context, digest, nil))
    }

    deinit {
        EVP_MD_CTX_free(context)
        EVP_MD_free(digest)
    }

    /// RFC 6962 §2.1: the hash of a list without entries.
    func nothing() -> Hash {
        begin()
        return end()
    }

    /// `H(0x00 ‖ entry)`.
    func leaf(_ entry: some Sequence<UInt8>) -> Hash {
        Array(entry).withUnsafeBytes { digest(0, $0, UnsafeRawBufferPointer(start: nil, count: 0)) }
    }

    /// `H(0x00 ‖ header ‖ commitment)`.
    func leaf(header: [UInt8], commitment: Hash) -> Hash {
        header.withUnsafeBytes { leaf(header: $0, commitment: commitment) }
    }

    /// `H(salt ‖ payload)`.
    func commitment(salt: [UInt8], payload: [UInt8]) -> Hash {
        salt.withUnsafeBytes { salt in
            payload.withUnsafeBytes { commitment(salt: salt, payload: $0) }
        }
    }

    /// The same from memory that is the caller's.
    func leaf(header: UnsafeRawBufferPointer, commitment: Hash) -> Hash {
        commitment.withUnsafeBytes { digest(0, header, $0) }
    }

    func commitment(salt: UnsafeRawBufferPointer, payload: UnsafeRawBufferPointer) -> Hash {
        begin()
        add(salt)
        add(payload)
        return end()
    }

    /// `H(0x01 ‖ left ‖ right)`.
    func node(_ left: Hash, _ right: Hash) -> Hash {
        left.withUnsafeBytes { left in right.withUnsafeBytes { digest(1, left, $0) } }
    }

    /// `H(kind ‖ first ‖ second)`, put together first: each call of OpenSSL costs as much as copying a
    /// header does.
    private func digest(
        _ kind: UInt8, _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer
    ) -> Hash {
        let count = 1 + first.count + second.count
        return withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { entry in
            entry[0] = kind
            UnsafeMutableRawBufferPointer(rebasing: entry[1...]).copyMemory(from: first)
            UnsafeMutableRawBufferPointer(rebasing: entry[(1 + first.count)...])
                .copyMemory(from: second)
            begin()
            add(UnsafeRawBufferPointer(entry))
            return end()
        }
    }

    private func begin() { check(EVP_DigestInit_ex2(context, nil, nil)) }

    private func add(_ bytes: UnsafeRawBufferPointer) {
        check(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count))
    }

    private func end() -> Hash {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Hash.byteCount) { out in
            check(EVP_DigestFinal_ex(context, out.baseAddress, nil))
            return Hash(UnsafeRawBufferPointer(out))
        }
    }

    private func check(_ result: Int32) {
        precondition(result == 1, "OpenSSL cannot compute a digest")
    }
}
