import Testing

import Archives

/// Writes down what it is told.
private final class Listener: XMLHandler {
    var heard: [String] = []
    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        heard.append("<\(name.text) \(attributes["r"] ?? "-")")
    }
    func end(_ name: XMLName) { heard.append(name == "row" ? "/row" : "/") }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        heard.append(String(decoding: bytes, as: UTF8.self))
    }
}

@Suite struct XMLReaderTests {
    private func read(_ text: String, pieces: Int = 1) throws -> [String] {
        let listener = Listener()
        let reader = XMLReader(handler: listener)
        let all = bytes(text)
        let step = max(1, all.count / pieces)
        for start in stride(from: 0, to: all.count, by: step) {
            try Array(all[start..<min(start + step, all.count)])
                .withUnsafeBytes { try reader.feed($0) }
        }
        try reader.finish()
        return listener.heard
    }

    @Test("Prefixes are left off; text and attributes are as written")
    func plain() throws {
        let heard = try read(#"<x:sheet xmlns:x="u"><x:row r="1">甲&amp;乙</x:row></x:sheet>"#)
        #expect(heard == ["<sheet -", "<row 1", "甲", "&", "乙", "/row", "/"])
    }

    @Test("Elements are the same however the bytes come")
    func pieces() throws {
        let text = "<sheet><row r='1'/><row r='2'/></sheet>"
        #expect(try read(text, pieces: 40) == read(text))
    }

    static let refused: [(text: String, why: String)] = [
        (
            #"<!DOCTYPE l [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>"#,
            "a bomb of entities"
        ),
        (#"<!DOCTYPE l SYSTEM "file:///etc/passwd"><l/>"#, "an outside document type"),
        (#"<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><l>&a;</l>"#, "an outside entity"),
    ]

    @Test("A document type is refused before any entity is read", arguments: refused)
    func entities(text: String, why: String) {
        #expect(throws: ArchiveError.declaresEntities, "\(why)") { try read(text) }
    }

    @Test("What is no XML is said with its place")
    func notXML() {
        #expect(throws: ArchiveError.notXML(line: 2, column: 6, "mismatched tag")) {
            try read("<a>\n<b></a>")
        }
        #expect(throws: ArchiveError.notXML(line: 1, column: 4, "no element found")) {
            try read("<a>")
        }
    }
}
