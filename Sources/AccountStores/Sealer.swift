import Access
import Casework
import Foundation

/// Seals what must not be read out of the database file alone（存储加密）.
struct Sealer: Sendable {
    private let key: [UInt8]

    init(key: [UInt8]) { self.key = key }

    func closed(_ text: String) -> Data { closed(Array(text.utf8)) }

    func closed(_ bytes: [UInt8]) -> Data { Data(Seal.close(bytes, key: key)) }

    /// - Throws: `.damaged` for what was not sealed with the key; `what` says in which record.
    func bytes(of sealed: Data, _ what: String) throws(StoreError) -> [UInt8] {
        guard let bytes = Seal.open(Array(sealed), key: key) else {
            throw .damaged("\(what): sealed data do not open")
        }
        return bytes
    }

    func text(of sealed: Data, _ what: String) throws(StoreError) -> String {
        String(decoding: try bytes(of: sealed, what), as: UTF8.self)
    }

    /// By which a sealed text is found.
    func digest(of text: String) -> String { Secret.digest(of: text, key: key) }
}
