import COpenSSL

/// The digest of bytes that arrive in pieces, such as an evidence file（证据）read in blocks.
///
/// One OpenSSL context serves any number of messages: `finish` gives the hash and starts anew.
public struct Digester: ~Copyable {
    public let algorithm: HashAlgorithm
    private let context: OpaquePointer

    /// Stops the program if OpenSSL does not know the algorithm; ask `isAvailable` before.
    public init(_ algorithm: HashAlgorithm) {
        guard let context = EVP_MD_CTX_new() else { fatalError("out of memory") }
        let digest = algorithm == .sha256 ? EVP_sha256() : EVP_sm3()
        guard EVP_DigestInit_ex(context, digest, nil) == 1 else {
            fatalError("OpenSSL cannot compute \(algorithm)")
        }
        self.algorithm = algorithm
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
            fatalError("OpenSSL cannot continue \(algorithm)")
        }
    }

    public mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

    /// The hash of all that came since the last `finish`.
    public mutating func finish() -> Hash {
        var hash = Hash()
        let done = withUnsafeMutableBytes(of: &hash) { out in
            EVP_DigestFinal_ex(context, out.bindMemory(to: UInt8.self).baseAddress, nil)
        }
        guard done == 1, EVP_DigestInit_ex(context, nil, nil) == 1 else {
            fatalError("OpenSSL cannot finish \(algorithm)")
        }
        return hash
    }
}
