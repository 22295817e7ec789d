/// The places of files in a data folder（证据目录）: `evidence/ab/cdef…` by the digits of their hash.
struct EvidenceFolder: Sendable {
    /// The data folder.
    let data: String

    var path: String { "\(data)/evidence" }
    /// Files that are still coming in.
    var incoming: String { "\(path)/incoming" }

    func folder(of hash: String) -> String { "\(path)/\(hash.prefix(2))" }
    func file(of hash: String) -> String { "\(folder(of: hash))/\(hash.dropFirst(2))" }

    /// Whether the text can be a hash: 64 lower-case hexadecimal digits.
    ///
    /// It becomes part of a path.
    static func isHash(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 64 && isHexadecimal(text)
    }

    static func isHexadecimal(_ text: some StringProtocol) -> Bool {
        text.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
    }
}
