internal import Foundation

/// What a form sent（表单内容）: names and values in their order, and files that lie on disk for now.
package struct FormBody: Sendable {
    package fileprivate(set) var pairs: [(name: String, value: String)] = []
    package fileprivate(set) var uploads: [Upload] = []

    package init() {}

    /// The first value of the name, without spaces around it; empty where there is none.
    package subscript(name: String) -> String {
        pairs.first { $0.name == name }?.value.trimmed ?? ""
    }

    /// Every value of the name that says something.
    package func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value.trimmed).filter { !$0.isEmpty }
    }

    package func uploads(_ name: String) -> [Upload] { uploads.filter { $0.field == name } }

    /// The names that begin so, without that beginning, each once.
    package func names(after prefix: String) -> [String] {
        var found: [String] = []
        for pair in pairs where pair.name.hasPrefix(prefix) {
            let rest = String(pair.name.dropFirst(prefix.count))
            if !found.contains(rest) { found.append(rest) }
        }
        return found
    }

    /// Pairs for tests and for pages that fill a form themselves.
    package init(_ pairs: [(String, String)], uploads: [Upload] = []) {
        self.pairs = pairs.map { (name: $0.0, value: $0.1) }
        self.uploads = uploads
    }

    package mutating func add(_ name: String, _ value: String) { pairs.append((name, value)) }
    package mutating func add(_ upload: Upload) { uploads.append(upload) }

    /// `a=b&c=d`, as browsers send short forms.
    package init(urlEncoded body: some Collection<UInt8>) {
        for pair in body.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            pairs.append(
                (
                    WebText.decoded(parts[0]),
                    parts.count > 1 ? WebText.decoded(parts[1]).unixLines : ""
                ))
        }
    }

    /// Removes the files that nobody took.
    package func discardUploads() {
        for upload in uploads { upload.discard() }
    }
}

/// A file as it came with a form（上传文件）, still to be looked at.
package struct Upload: Sendable {
    package let field: String
    /// As the browser names it; never used as a path.
    package let name: String
    /// Bytes.
    package let size: Int64
    /// Where it lies until somebody takes it.
    package let path: String

    package init(field: String, name: String, size: Int64, path: String) {
        self.field = field
        self.name = name
        self.size = size
        self.path = path
    }

    /// Its bytes as UTF-8 text; nil where they are none, or where it cannot be read.
    package var text: String? {
        FileManager.default.contents(atPath: path).flatMap { String(data: $0, encoding: .utf8) }
    }

    package func discard() { try? FileManager.default.removeItem(atPath: path) }
}

extension String {
    /// Without white space at both ends.
    package var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    /// Browsers send CR LF between lines.
    package var unixLines: String { replacing("\r\n", with: "\n") }
}
