import COpenSSL

/// Ed25519 of RFC 8032 through OpenSSL: 32-byte seeds and public keys, 64-byte signatures.
enum Ed25519 {
    static let keyLength = 32
    static let signatureLength = 64

    static func publicKey(seed: [UInt8]) throws(NoteError) -> [UInt8] {
        let key = try privateKey(seed)
        defer { EVP_PKEY_free(key) }
        var bytes = [UInt8](repeating: 0, count: keyLength)
        var count = bytes.count
        guard EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1, count == keyLength else {
            throw .cryptography("derive an Ed25519 public key")
        }
        return bytes
    }

    static func sign(_ message: [UInt8], seed: [UInt8]) throws(NoteError) -> [UInt8] {
        let key = try privateKey(seed)
        defer { EVP_PKEY_free(key) }
        guard let context = EVP_MD_CTX_new() else { throw .cryptography("make a context") }
        defer { EVP_MD_CTX_free(context) }
        var signature = [UInt8](repeating: 0, count: signatureLength)
        var count = signature.count
        guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
            EVP_DigestSign(context, &signature, &count, message, message.count) == 1,
            count == signatureLength
        else { throw .cryptography("sign with Ed25519") }
        return signature
    }

    /// `false` also for a public key or signature that is none.
    static func verify(_ signature: [UInt8], of message: [UInt8], publicKey: [UInt8]) -> Bool {
        guard
            let key = EVP_PKEY_new_raw_public_key(
                EVP_PKEY_ED25519, nil, publicKey, publicKey.count)
        else { return false }
        defer { EVP_PKEY_free(key) }
        guard let context = EVP_MD_CTX_new() else { return false }
        defer { EVP_MD_CTX_free(context) }
        return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
            && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }

    private static func privateKey(_ seed: [UInt8]) throws(NoteError) -> OpaquePointer {
        guard seed.count == keyLength else { throw .seedLength(seed.count) }
        guard let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else {
            throw .cryptography("read an Ed25519 seed")
        }
        return key
    }
}
