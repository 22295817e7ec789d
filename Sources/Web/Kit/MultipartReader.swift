internal import Foundation

/// Why what was sent cannot be read（请求无法读取）.
package enum BodyFault: Error, Equatable {
    /// More bytes than this address takes.
    case tooLarge(most: Int64)
    case malformed
    /// The server has no room for the file.
    case noRoom
}

/// Reads a `multipart/form-data` body piece by piece（RFC 7578）: texts stay in memory, files go to disk.
///
/// Memory stays bounded whatever is sent: ``longestText`` for all texts together, one piece of body, and
/// as much as a boundary is long.
package struct MultipartReader {
    private enum State {
        case preamble, headers, text, file, done
    }

    static let longestText = 1 << 20
    private static let longestHeaders = 8 << 10
    private static let mostParts = 500

    private let boundary: [UInt8]
    private let folder: String
    private let mostBytes: Int64

    private var state = State.preamble
    private var pending: [UInt8] = []
    private var textBytes = 0
    private var parts = 0
    private var total: Int64 = 0
    private var name = ""
    private var fileName = ""
    private var value: [UInt8] = []
    private var handle: FileHandle?
    private var path = ""
    private var size: Int64 = 0
    package private(set) var form = FormBody()

    /// - Parameters:
    ///   - boundary: as in the content type, without the leading dashes.
    ///   - folder: where files are put; it exists.
    ///   - mostBytes: the longest body taken.
    package init(boundary: String, folder: String, mostBytes: Int64) {
        // A body that begins at once with its boundary has no line end before it: add one.
        self.boundary = Array("\r\n--\(boundary)".utf8)
        self.folder = folder
        self.mostBytes = mostBytes
        pending = [0x0D, 0x0A]
    }

    /// The boundary in a content type; nil where it is no multipart form.
    package static func boundary(in contentType: String) -> String? {
        let parts = contentType.split(separator: ";").map { String($0).trimmed }
        guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
        for part in parts.dropFirst() where part.lowercased().hasPrefix("boundary=") {
            let text = part.dropFirst(9).filter { $0 != "\"" }
            return (1...70).contains(text.utf8.count) ? String(text) : nil
        }
        return nil
    }

    /// Takes in the next piece of the body.
    package mutating func take(_ bytes: some Collection<UInt8>) throws(BodyFault) {
        total += Int64(bytes.count)
        guard total <= mostBytes else { throw .tooLarge(most: mostBytes) }
        pending += bytes
        while try step() {}
    }

    /// The form, when the whole body has been taken in.
    package mutating func finish() throws(BodyFault) -> FormBody {
        guard state == .done else { throw .malformed }
        return form
    }

    /// Removes what was written to disk.
    package mutating func abandon() {
        try? handle?.close()
        handle = nil
        if !path.isEmpty { try? FileManager.default.removeItem(atPath: path) }
        form.discardUploads()
    }

    /// Goes one step on.
    /// - Returns: false where more of the body is needed.
    private mutating func step() throws(BodyFault) -> Bool {
        switch state {
        case .done:
            pending = []
            return false
        case .headers: return try readHeaders()
        case .preamble, .text, .file:
            guard let range = pending.firstRange(of: boundary) else {
                // The end of what is there may be the beginning of a boundary.
                let safe = pending.count - boundary.count
                if safe > 0 {
                    try add(pending[..<safe])
                    pending.removeFirst(safe)
                }
                return false
            }
            let after = range.upperBound
            guard pending.count >= after + 2 else { return false }
            try add(pending[..<range.lowerBound])
            try endPart()
            let isLast =
                pending[after] == UInt8(ascii: "-") && pending[after + 1] == UInt8(ascii: "-")
            guard isLast || (pending[after] == 0x0D && pending[after + 1] == 0x0A) else {
                throw .malformed
            }
            pending.removeFirst(after + 2)
            state = isLast ? .done : .headers
            return true
        }
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>) throws(BodyFault) {
        switch state {
        case .text:
            textBytes += bytes.count
            guard textBytes <= Self.longestText else {
                throw .tooLarge(most: Int64(Self.longestText))
            }
            value += bytes
        case .file:
            size += Int64(bytes.count)
            do { try handle?.write(contentsOf: Data(bytes)) } catch { throw .noRoom }
        case .preamble, .headers, .done: break
        }
    }

    private mutating func endPart() throws(BodyFault) {
        switch state {
        case .text: form.add(name, String(decoding: value, as: UTF8.self).unixLines)
        case .file:
            do { try handle?.close() } catch { throw .noRoom }
            handle = nil
            // A field left empty comes as a file without name and bytes.
            if fileName.isEmpty && size == 0 {
                try? FileManager.default.removeItem(atPath: path)
            } else {
                form.add(Upload(field: name, name: fileName, size: size, path: path))
            }
            path = ""
        case .preamble, .headers, .done: break
        }
        value = []
    }

    private mutating func readHeaders() throws(BodyFault) -> Bool {
        let end: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        guard let range = pending.firstRange(of: end) else {
            guard pending.count <= Self.longestHeaders else { throw .malformed }
            return false
        }
        let text = String(decoding: pending[..<range.lowerBound], as: UTF8.self)
        pending.removeFirst(range.upperBound)
        parts += 1
        guard parts <= Self.mostParts else { throw .malformed }
        let line = text.unixLines.split(separator: "\n")
            .first { $0.lowercased().hasPrefix("content-disposition:") }
        guard let line, let name = Self.parameter("name", in: line) else { throw .malformed }
        self.name = name
        let file = Self.parameter("filename", in: line)
        if let file {
            // Some browsers send the whole path.
            fileName = file.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
            fileName = String(fileName.unicodeScalars.filter { $0.value >= 32 }.prefix(200))
            try openFile()
        }
        state = file == nil ? .text : .file
        return true
    }

    private mutating func openFile() throws(BodyFault) {
        size = 0
        path = "\(folder)/\(UUID().uuidString)"
        let isMade = FileManager.default.createFile(
            atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard isMade, let handle = FileHandle(forWritingAtPath: path) else { throw .noRoom }
        self.handle = handle
    }

    /// `name="…"`, with `\"` and `%22` for a quotation mark inside.
    private static func parameter(_ name: String, in line: Substring) -> String? {
        guard let start = line.range(of: "; \(name)=\"") else { return nil }
        var text = ""
        var isEscaped = false
        for character in line[start.upperBound...] {
            if isEscaped {
                text.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                return text.replacing("%22", with: "\"")
            } else {
                text.append(character)
            }
        }
        return nil
    }
}
