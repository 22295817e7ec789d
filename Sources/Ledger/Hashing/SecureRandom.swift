import COpenSSL

/// Random bytes fit for salts and keys, from the operating system through OpenSSL.
///
/// - Throws: `SecureRandomError.unavailable` if the source cannot be read. Never weaker bytes.
public func secureRandom(count: Int) throws(SecureRandomError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let done = bytes.withUnsafeMutableBufferPointer { buffer in
        Int32(exactly: buffer.count).map { RAND_bytes(buffer.baseAddress, $0) }
    }
    guard done == 1 else { throw .unavailable(count: count) }
    return bytes
}

public enum SecureRandomError: Error, Equatable, CustomStringConvertible {
    case unavailable(count: Int)

    public var description: String {
        switch self {
        case .unavailable(let count): "OpenSSL gave no \(count) random bytes"
        }
    }
}
