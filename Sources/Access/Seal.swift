internal import CSodium

/// Encryption of small secrets at rest（存储加密）: a phone, an identity number, a shared secret.
///
/// XSalsa20-Poly1305 with a random nonce, which stands before the cipher text. Source:
/// GB/T 22239-2019 8.1.4.8.
public enum Seal {
    public static let keyLength = Int(crypto_secretbox_KEYBYTES)

    public static func close(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        precondition(key.count == keyLength)
        let nonce = Secret.bytes(Int(crypto_secretbox_NONCEBYTES))
        var cipher = [UInt8](repeating: 0, count: bytes.count + Int(crypto_secretbox_MACBYTES))
        guard crypto_secretbox_easy(&cipher, bytes, UInt64(bytes.count), nonce, key) == 0 else {
            fatalError("libsodium cannot encrypt")
        }
        return nonce + cipher
    }

    /// - Returns: nil for anything that was not closed with the key, or was changed.
    public static func open(_ sealed: [UInt8], key: [UInt8]) -> [UInt8]? {
        precondition(key.count == keyLength)
        let (head, tail) = (Int(crypto_secretbox_NONCEBYTES), Int(crypto_secretbox_MACBYTES))
        guard sealed.count >= head + tail else { return nil }
        let cipher = Array(sealed[head...])
        var bytes = [UInt8](repeating: 0, count: cipher.count - tail)
        let opened = crypto_secretbox_open_easy(
            &bytes, cipher, UInt64(cipher.count), Array(sealed[..<head]), key)
        return opened == 0 ? bytes : nil
    }
}
