import Evidence
import PackFiles
import Procedures
import Testing

@Suite("Which files a pack takes") struct EvidenceRulesTests {
    static let base = """
        types:
          pdf: 50
          jpeg: 20
        kinds:
          documentary: { zh: 书证, en: Documentary evidence, cite: 借用法 第五条 }
        """

    static func read(_ below: String?, _ own: String?) throws(PackFaults) -> FileRules {
        var files = MiniPack.files.map { Pack.File(path: "mini/\($0)", bytes: Array($1.utf8)) }
        if let below {
            files.append(Pack.File(path: "mini/evidence.yaml", bytes: Array(below.utf8)))
        }
        guard let own else {
            return try PackReader(PackFolder(files: files, order: ["mini"])).read().evidence
        }
        files += [
            Pack.File(
                path: "own/pack.yaml",
                bytes: Array("pack: own\nname: { zh: 本, en: Own }\nextends: ../mini\n".utf8)),
            Pack.File(path: "own/evidence.yaml", bytes: Array(own.utf8)),
        ]
        return try PackReader(PackFolder(files: files, order: ["mini", "own"])).read().evidence
    }

    @Test("A pack that says nothing takes every type, up to 50 MB")
    func standard() throws { #expect(try Self.read(nil, nil) == .standard) }

    @Test("A pack names types, megabytes and kinds; one above it may take less")
    func narrowed() throws {
        let rules = try Self.read(Self.base, nil)
        #expect(rules.limits == [.pdf: 50 << 20, .jpeg: 20 << 20])
        #expect(rules.kinds.map(\.id.text) == ["documentary"])
        let own = try Self.read(Self.base, "types: { pdf: 10 }\n")
        #expect(own.limits == [.pdf: 10 << 20])
        #expect(own.kinds == rules.kinds)
    }

    static let faults: [(own: String, says: String)] = [
        ("types: { exe: 5 }\n", "'exe' is not one of: pdf"),
        ("types: { pdf: 0 }\n", "expected megabytes from 1 to 2048"),
        ("types: { pdf: many }\n", "expected a whole number"),
        ("types: { pdf: 60 }\n", "loosens the pack below, which takes at most 50 MB"),
        ("types: { mp4: 5 }\n", "loosens the pack below, which takes none"),
        ("size: 5\n", "unknown key 'size'"),
        ("kinds: { 书证: { zh: 书证, en: A } }\n", "a name has ASCII letters"),
        ("kinds: { a: { zh: 书证, en: A, cite: 借用法 第九十九条 } }\n", "the statute has only 30"),
    ]

    @Test("What is wrong is said with its place", arguments: faults)
    func wrong(own: String, says: String) throws {
        let thrown = #expect(throws: PackFaults.self) { try Self.read(Self.base, own) }
        let text = thrown?.description ?? ""
        #expect(text.contains("own/evidence.yaml:1:") && text.contains(says), "\(text)")
    }
}
