import Ledger
import Testing

@Suite struct NoteTests {
    static let key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
    static let signature =
        "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM="
    static let note = "This is an example message.\n\n— example.com/foo \(signature)\n"

    static func signer(_ name: String = "example.com/log", seed: UInt8 = 1) throws -> NoteSigner {
        try NoteSigner(name: name, seed: [UInt8](repeating: seed, count: 32))
    }

    @Test("The example of signed-note verifies, and its key id recomputes")
    func example() throws {
        let verifier = try NoteVerifier(Self.key)
        #expect(verifier.id == 0x530d_903a)
        #expect(verifier.text == Self.key)
        #expect(try NoteVerifier(name: verifier.name, publicKey: verifier.publicKey) == verifier)
        let note = try SignedNote(parsing: Self.note)
        #expect(note.text == "This is an example message.\n")
        #expect(note.rendered == Self.note)
        #expect(try note.verify(by: [verifier]) == note.signatures)
    }

    @Test("Ed25519 is that of RFC 8032 §7.1, test 1")
    func rfc8032() throws {
        let seed = try #require(
            Hexadecimal.decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
        let signer = try NoteSigner(name: "a", seed: seed)
        #expect(
            Hexadecimal.encode(signer.verifier.publicKey)
                == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        #expect(
            Hexadecimal.encode(try signer.sign("").bytes)
                == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")
    }

    @Test("Known keys must fit, unknown ones are passed over")
    func policy() throws {
        let (log, witness) = (try Self.signer(), try Self.signer("example.com/witness", seed: 2))
        let note = try SignedNote("a\n\nb\n", signedBy: [log, witness])
        let read = try SignedNote(parsing: note.rendered)
        #expect(read == note, "the text may hold empty lines")
        #expect(try read.verify(by: [witness.verifier]).map(\.name) == ["example.com/witness"])
        #expect(try read.verify(by: [log.verifier, witness.verifier]).count == 2)

        let sameName = try Self.signer(seed: 3)
        #expect(throws: NoteError.noKnownSignature(expected: "example.com/log")) {
            try read.verify(by: [sameName.verifier])
        }
        #expect(throws: NoteError.noKnownSignature(expected: "")) { try read.verify(by: []) }
        let forged = note.rendered.replacing("b\n\n", with: "c\n\n")
        #expect(throws: NoteError.badSignature(name: "example.com/log")) {
            try SignedNote(parsing: forged).verify(by: [log.verifier])
        }
    }

    static let badNotes: [(note: String, error: NoteError, why: String)] = [
        ("", .text(expected: "a newline at the end of the text"), "nothing"),
        ("a\n", .text(expected: "an empty line between text and signatures"), "no signatures"),
        ("a\n\n", .text(expected: "an empty line between text and signatures"), "nothing after it"),
        ("a\n\n— n AAAAAAA=", .text(expected: "a newline at the end of the text"), "cut"),
        ("a\n\n- n AAAAAAA=\n", .signatureLine(number: 1, expected: "'— ' in front"), "hyphen"),
        (
            "a\n\n— nAAAAAAA=\n",
            .signatureLine(number: 1, expected: "a name, a space, a signature"), "no space"
        ),
        (
            "a\n\n— n  AAAAAAA=\n",
            .signatureLine(number: 1, expected: "a name, a space, a signature"), "two spaces"
        ),
        ("a\n\n— n+m AAAAAAA=\n", .keyName("n+m"), "a plus in the name"),
        ("a\n\n— n\u{3000}m AAAAAAA=\n", .keyName("n\u{3000}m"), "an ideographic space"),
        (
            "a\n\n— n AAAAAA==\n",
            .signatureLine(number: 1, expected: "base64 of more than four bytes"),
            "an id and no signature"
        ),
        (
            "a\n\n— n AAAAAAB=\n",
            .signatureLine(number: 1, expected: "base64 of more than four bytes"), "stray bits"
        ),
        ("a\r\n\n— n AAAAAAA=\n", .text(expected: "no control characters but newline"), "return"),
        ("a\tb\n\n— n AAAAAAA=\n", .text(expected: "no control characters but newline"), "tab"),
    ]

    @Test("What is no signed note is refused with what would do", arguments: badNotes)
    func badNote(note: String, error: NoteError, why: String) {
        #expect(throws: error, "\(why)") { try SignedNote(parsing: note) }
    }

    @Test("Invalid UTF-8 and too many signatures are refused")
    func limits() throws {
        #expect(throws: NoteError.text(expected: "valid UTF-8")) {
            try SignedNote(parsing: [0xFF] + Array(Self.note.utf8))
        }
        let line = "— n AAAAAAA=\n"
        let sixteen = "a\n\n" + String(repeating: line, count: 16)
        #expect(try SignedNote(parsing: sixteen).signatures.count == 16)
        #expect(throws: NoteError.tooManySignatures(limit: 64)) {
            try SignedNote(parsing: "a\n\n" + String(repeating: line, count: 65))
        }
        #expect(throws: NoteError.text(expected: "a newline at the end of the text")) {
            try SignedNote("no newline", signedBy: [])
        }
    }

    static let badKeys: [(key: String, why: String)] = [
        ("", "nothing"), ("example.com/foo+530d903a", "no key"),
        ("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "another id"),
        ("example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "upper case"),
        ("example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "another name"),
        ("+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "no name"),
        ("example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "type 2"),
        ("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2kAAAA", "longer"),
        ("example.com/foo+530d903a+Aeky", "shorter"),
    ]

    @Test("A key that does not add up is refused", arguments: badKeys)
    func badKey(key: String, why: String) {
        #expect(throws: NoteError.self, "\(why)") { try NoteVerifier(key) }
    }

    @Test("A private key writes, reads and is not printed")
    func privateKey() throws {
        let signer = try NoteSigner.generate(name: "songgang.example/log")
        let text = signer.privateKey
        #expect(text.hasPrefix("PRIVATE+KEY+songgang.example/log+"))
        let read = try NoteSigner(privateKey: text)
        #expect(read.verifier == signer.verifier)
        #expect(try read.sign("x\n") == signer.sign("x\n"))
        let secret = try #require(text.split(separator: "+", maxSplits: 4).last)
        #expect(!"\(signer)".contains(secret) && !String(reflecting: signer).contains(secret))
        var dumped = ""
        dump(signer, to: &dumped)
        #expect(!dumped.contains("seed"))
        #expect(throws: NoteError.self) { try NoteSigner(privateKey: signer.verifier.text) }
        #expect(throws: NoteError.seedLength(31)) {
            try NoteSigner(name: "a", seed: [UInt8](repeating: 0, count: 31))
        }
    }

    @Test("A checkpoint writes, is signed, reads and is believed")
    func checkpoint() throws {
        let root = try #require(Hash(base64: "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="))
        let checkpoint = try Checkpoint(
            origin: "example.com/behind-the-sofa", size: 20_852_163, root: root)
        #expect(
            checkpoint.text
                == "example.com/behind-the-sofa\n20852163\n"
                + "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")
        #expect(try Checkpoint(text: checkpoint.text) == checkpoint)
        let signer = try Self.signer("example.com/behind-the-sofa")
        let note = try SignedNote(parsing: checkpoint.signed(by: [signer]).rendered)
        func read(_ origin: String) throws -> Checkpoint {
            try Checkpoint(signed: note, origin: origin, verifiers: [signer.verifier])
        }
        #expect(try read("example.com/behind-the-sofa") == checkpoint)
        #expect(
            throws: NoteError.origin(found: "example.com/behind-the-sofa", expected: "example.com")
        ) { try read("example.com") }
    }

    static let badCheckpoints: [(text: String, line: Int, why: String)] = [
        ("o\n1\n", 3, "no root"), ("o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", 3, "cut"),
        ("\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", 1, "no origin"),
        ("o\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", 2, "leading zero"),
        ("o\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", 2, "sign"),
        ("o\n\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", 2, "no size"),
        ("o\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", 2, "too large"),
        ("o\n1\nCsUYapGG\n", 3, "short root"),
        ("o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n", 4, "empty extension"),
    ]

    @Test("What is no checkpoint is refused at its line", arguments: badCheckpoints)
    func badCheckpoint(text: String, line: Int, why: String) {
        do throws(NoteError) {
            let checkpoint = try Checkpoint(text: text)
            Issue.record("\(why): read as \(checkpoint)")
        } catch {
            guard case .checkpointLine(line, _) = error else {
                Issue.record("\(why): \(error)")
                return
            }
        }
    }

    @Test("A proof file writes, reads and holds for its leaf only")
    func proof() throws {
        let leaves = numberedLeaves(11)
        let signer = try Self.signer()
        let nodes = MemoryNodes(leaves)
        let checkpoint = try Checkpoint(
            origin: signer.name, size: 11, root: MerkleTree.root(of: leaves))
        for extra in [nil, [], Array("盐和内容".utf8)] as [[UInt8]?] {
            for index in leaves.indices {
                let proof = LogProof(
                    extra: extra, index: index,
                    path: try MerkleTree.inclusionProof(index: index, size: 11, nodes: nodes),
                    checkpoint: try checkpoint.signed(by: [signer]))
                let text = proof.rendered
                #expect(text.hasPrefix("c2sp.org/tlog-proof@v1\n"))
                let read = try LogProof(parsing: text)
                #expect(read == proof && read.rendered == text)
                func verify(_ leaf: Int) throws -> Checkpoint? {
                    try read.verify(
                        leaf: leaves[leaf], origin: signer.name, verifiers: [signer.verifier])
                }
                #expect(try verify(index) == checkpoint)
                #expect(try verify((index + 1) % 11) == nil)
            }
        }
    }

    static let badProofs: [(text: String, line: Int, why: String)] = [
        ("", 1, "nothing"), ("c2sp.org/tlog-proof@v2\nindex 0\n\n", 1, "another version"),
        ("c2sp.org/tlog-proof@v1\n", 2, "no index"),
        ("c2sp.org/tlog-proof@v1\nindex 00\n\n", 2, "leading zero"),
        ("c2sp.org/tlog-proof@v1\nindex -1\n\n", 2, "negative"),
        ("c2sp.org/tlog-proof@v1\nextra !\nindex 0\n\n", 2, "no base64"),
        ("c2sp.org/tlog-proof@v1\nindex \u{301}5\n\n", 2, "an accent on the space"),
        ("c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\n", 3, "extra after index"),
        ("c2sp.org/tlog-proof@v1\nindex 0\nAA==\n\n", 3, "a short hash"),
        ("c2sp.org/tlog-proof@v1\nindex 0\n", 3, "no end of the path"),
    ]

    @Test("What is no proof is refused at its line", arguments: badProofs)
    func badProof(text: String, line: Int, why: String) {
        do throws(NoteError) {
            let proof = try LogProof(parsing: text)
            Issue.record("\(why): read as \(proof)")
        } catch {
            guard case .proofLine(line, _) = error else {
                Issue.record("\(why): \(error)")
                return
            }
        }
    }
}
