internal import COpenSSL

/// Keyed hashes of RFC 2104, as far as one-time passwords use them.
public enum HMAC: String, Hashable, Sendable, CaseIterable {
    case sha1
    case sha256

    public func code(of message: [UInt8], key: [UInt8]) -> [UInt8] {
        let digest = self == .sha1 ? EVP_sha1() : EVP_sha256()
        var length: UInt32 = 0
        var code = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        guard
            COpenSSL.HMAC(
                digest, key, Int32(key.count), message, message.count, &code, &length) != nil
        else { fatalError("OpenSSL cannot compute HMAC-\(rawValue)") }
        return Array(code.prefix(Int(length)))
    }
}
