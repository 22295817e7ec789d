import Ledger
import LedgerAudit
import Testing

@Suite struct AuditTests {
    @Test(
        "Two implementations agree on the root of trees of any size",
        arguments: HashAlgorithm.allCases)
    func roots(algorithm: HashAlgorithm) {
        var random = SeededGenerator(seed: 7)
        let sizes =
            Array(0...70) + [255, 256, 257, 511, 512, 513]
            + (0..<12).map { _ in Int.random(in: 70...5000, using: &random) } + [65_536, 66_000]
        let hasher = TreeHasher(algorithm)
        let leaves = (0..<66_000).map { hasher.leaf(Array("\($0)".utf8)) }
        var auditor = LedgerAuditor(algorithm)
        for index in leaves.indices { auditor.add(entry: Array("\(index)".utf8)) }
        for size in sizes {
            let writer = MerkleTree.root(of: Array(leaves.prefix(size)), algorithm)
            #expect(LedgerAuditor.treeRoot(Array(leaves.prefix(size)), algorithm) == writer)
            #expect(auditor.root(size: size) == writer, "size \(size)")
        }
        #expect(auditor.root(size: 66_001) == nil)
        #expect(auditor.leaf(17) == leaves[17])
    }

    @Test("Two implementations agree on the leaf of an event", arguments: HashAlgorithm.allCases)
    func leaves(algorithm: HashAlgorithm) {
        var random = SeededGenerator(seed: 8)
        var hasher = LeafHasher(algorithm)
        for count in 0..<300 {
            let (header, salt) = (random.bytes(count), random.bytes(16))
            let payload = random.bytes(2 * count)
            let commitment = hasher.payloadCommitment(salt: salt, payload: payload)
            #expect(
                LedgerAuditor.leafHash(header: header, salt: salt, payload: payload, algorithm)
                    == hasher.leaf(header: header, commitment: commitment))
        }
    }

    static let sizes: [(size: Int, why: String)] = [
        (0, "empty"), (1, "one entry"), (255, "one partial tile"), (256, "one full tile"),
        (257, "a full and a partial tile"), (1000, "four tiles"), (65_537, "three levels"),
    ]

    @Test("A ledger as written has no faults", arguments: sizes)
    func sound(size: Int, why: String) throws {
        let ledger = try SampleLedger(size: size)
        let result = try ledger.audit()
        #expect(result.faults.isEmpty, "\(why)")
        #expect(result.size == size && result.root == ledger.root, "\(why)")
    }

    @Test("A ledger of SM3 is audited the same way")
    func sm3() throws {
        let ledger = try SampleLedger(size: 600, .sm3)
        #expect(try ledger.audit().holds)
        let asSHA256 = try LedgerAuditor.audit(
            ledger.files, origin: ledger.signer.name, verifiers: [ledger.signer.verifier])
        #expect(!asSHA256.holds)
    }

    @Test("A full tile may stand for the partial one that it grew from")
    func fullInPlaceOfPartial() throws {
        let (small, large) = (try SampleLedger(size: 200), try SampleLedger(size: 300))
        var files = large.files
        files.contents["checkpoint"] = small.files.contents["checkpoint"]
        let result = try LedgerAuditor.audit(
            files, origin: small.signer.name, verifiers: [small.signer.verifier])
        #expect(result.faults.isEmpty)
        #expect(result.size == 200 && result.root == small.root)
    }

    @Test("Any one bit flipped in any file is found: 1,000 tries")
    func flippedBit() throws {
        let ledger = try SampleLedger(size: 700)
        #expect(try ledger.audit().holds)
        let paths = ledger.files.contents.keys.sorted()
        var random = SeededGenerator(seed: 9)
        for attempt in 0..<1000 {
            var changed = ledger
            let path = paths[attempt % paths.count]
            var bytes = try #require(changed.files.contents[path])
            let place = Int.random(in: bytes.indices, using: &random)
            let bit = UInt8.random(in: 0...7, using: &random)
            bytes[place] ^= 1 << bit
            changed.files.contents[path] = bytes
            let result = try changed.audit()
            #expect(!result.faults.isEmpty, "\(path), byte \(place), bit \(bit)")
            #expect(result.faults.contains { $0.where.hasPrefix(path) || path.contains("entries") })
        }
    }

    @Test("Every bit of a small checkpoint counts")
    func checkpointBits() throws {
        let ledger = try SampleLedger(size: 3)
        let bytes = try #require(ledger.files.contents["checkpoint"])
        for place in bytes.indices {
            for bit in UInt8(0)..<8 {
                var changed = ledger
                changed.files.contents["checkpoint"]?[place] ^= 1 << bit
                #expect(try !changed.audit().holds, "byte \(place), bit \(bit)")
            }
        }
    }

    @Test("A missing, cut or lengthened file is named")
    func files() throws {
        let ledger = try SampleLedger(size: 700)
        for (path, bytes) in ledger.files.contents {
            for change in [nil, Array(bytes.dropLast()), bytes + [0], []] as [[UInt8]?] {
                var changed = ledger
                changed.files.contents[path] = change
                #expect(try changed.audit().faults.contains { $0.where.hasPrefix(path) })
            }
        }
    }

    @Test("A changed hash is named with what it should be")
    func places() throws {
        var ledger = try SampleLedger(size: 700)
        let tile = try #require(ledger.files.contents["tile/0/001"])
        let good = try #require(Hash(tile[32..<64]))
        ledger.files.contents["tile/0/001"]?[40] ^= 1
        let faults = try ledger.audit().faults
        #expect(faults.count == 1)
        #expect(faults.first?.kind == .leaf)
        #expect(faults.first?.where == "tile/0/001, hash 1")
        #expect(faults.first?.expected == good.hex)
    }

    @Test("A ledger rewritten with all its tiles still lacks the signature")
    func rewritten() throws {
        let ledger = try SampleLedger(size: 300)
        var forged = try SampleLedger(size: 300, changing: 17)
        forged.files.contents["checkpoint"] = ledger.files.contents["checkpoint"]
        #expect(try forged.audit().faults.map(\.kind) == [.root])
        let other = try NoteSigner(name: ledger.signer.name, seed: [UInt8](repeating: 9, count: 32))
        let result = try LedgerAuditor.audit(
            ledger.files, origin: ledger.signer.name, verifiers: [other.verifier])
        #expect(result.faults.map(\.kind) == [.signature])
        let elsewhere = try LedgerAuditor.audit(
            ledger.files, origin: "elsewhere.example", verifiers: [ledger.signer.verifier])
        #expect(elsewhere.faults.map(\.kind) == [.signature])
    }

    @Test("A checkpoint that claims more than there is ends at the limit of faults")
    func limit() throws {
        var ledger = try SampleLedger(size: 10)
        let claim = try Checkpoint(origin: ledger.signer.name, size: .max, root: ledger.root)
        ledger.files.contents["checkpoint"] = Array(
            try claim.signed(by: [ledger.signer]).rendered.utf8)
        let result = try ledger.audit(faultLimit: 50)
        #expect(!result.holds && result.faults.count <= 50)
    }

    @Test("Streaming: payloads, tiles and checkpoints of any size so far are compared")
    func streaming() throws {
        var (auditor, tiles, hasher) = (LedgerAuditor(), TileBuilder(), LeafHasher())
        var checkpoints: [Checkpoint] = []
        for number in 0..<600 {
            let (header, payload) = (Array("h\(number)".utf8), Array("p\(number)".utf8))
            let salt = [UInt8](repeating: UInt8(number % 256), count: 16)
            let commitment = hasher.payloadCommitment(salt: salt, payload: payload)
            tiles.append(hasher.leaf(header: header, commitment: commitment))
            checkpoints.append(try Checkpoint(origin: "o", size: tiles.size, root: tiles.root))
            if number.isMultiple(of: 3) {
                auditor.add(header: header, commitment: commitment)
            } else {
                auditor.add(header: header, salt: salt, payload: payload, commitment: commitment)
            }
        }
        let changes = tiles.takeChanges()
        for tile in changes { auditor.check(tile) }
        for checkpoint in checkpoints { auditor.check(checkpoint) }
        #expect(auditor.faults.isEmpty)

        auditor.check(try Checkpoint(origin: "o", size: 601, root: tiles.root))
        auditor.check(try Checkpoint(origin: "o", size: 599, root: tiles.root))
        auditor.check(Tile(level: 0, index: 2, bytes: changes[0].bytes))
        #expect(Set(auditor.faults.map(\.kind)) == [.missing, .root, .leaf])
        auditor.add(
            header: [], salt: [1], payload: [2],
            commitment: hasher.payloadCommitment(salt: [1], payload: [3]))
        #expect(auditor.faults.last?.kind == .payload)
        #expect(auditor.faults.last?.where == "entry 600")
    }

    @Test("A citizen's proof file is checked offline")
    func proof() throws {
        let ledger = try SampleLedger(size: 300)
        let nodes = MemoryNodes(ledger.leaves)
        let note = try SignedNote(parsing: try #require(ledger.files.contents["checkpoint"]))
        for index in [0, 1, 128, 255, 256, 298, 299] {
            let path = try MerkleTree.inclusionProof(index: index, size: 300, nodes: nodes)
            let file = Array(LogProof(index: index, path: path, checkpoint: note).rendered.utf8)
            func check(_ file: [UInt8], _ entry: Int) -> AuditResult {
                LedgerAuditor.checkProof(
                    file, of: ledger.entries[entry], origin: ledger.signer.name,
                    verifiers: [ledger.signer.verifier])
            }
            #expect(check(file, index) == AuditResult(size: 300, root: ledger.root, faults: []))
            #expect(check(file, (index + 1) % 300).faults.map(\.kind) == [.proof])
            for wrong in [Array(path.dropLast()), path + [ledger.root], []] {
                let file = LogProof(index: index, path: wrong, checkpoint: note).rendered
                #expect(check(Array(file.utf8), index).faults.map(\.kind) == [.proof])
            }
            let beyond = LogProof(index: 300, path: path, checkpoint: note).rendered
            #expect(check(Array(beyond.utf8), index).faults.map(\.kind) == [.proof])
            var random = SeededGenerator(seed: UInt64(index))
            for _ in 0..<100 {
                var changed = file
                changed[.random(in: file.indices, using: &random)] ^=
                    1 << UInt8.random(in: 0...7, using: &random)
                #expect(!check(changed, index).holds)
            }
        }
    }
}
