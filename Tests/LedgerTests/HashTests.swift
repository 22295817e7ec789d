import Ledger
import Testing

@Suite struct HashTests {
    static let digests: [(algorithm: HashAlgorithm, text: String, hex: String, why: String)] = [
        (
            .sha256, "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "FIPS 180-4, no bytes"
        ),
        (
            .sha256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "FIPS 180-4, one block"
        ),
        (
            .sm3, "abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
            "GB/T 32905-2016, example 1"
        ),
    ]

    @Test("A digest is that of the standard, in one piece or in three", arguments: digests)
    func digest(algorithm: HashAlgorithm, text: String, hex: String, why: String) {
        let bytes = Array(text.utf8)
        #expect(algorithm.isAvailable)
        #expect(algorithm.digest(bytes).hex == hex, "\(why)")
        var digester = Digester(algorithm)
        for round in 1...2 {
            for byte in bytes { digester.update([byte]) }
            #expect(digester.finish().hex == hex, "\(why), round \(round)")
        }
    }

    @Test("Two parts hash as their concatenation", arguments: HashAlgorithm.allCases)
    func parts(algorithm: HashAlgorithm) {
        var random = SeededGenerator(seed: 1)
        for count in 0..<200 {
            let bytes = random.bytes(count)
            let cut = Int.random(in: 0...count, using: &random)
            let split = bytes.withUnsafeBytes {
                algorithm.digest(
                    UnsafeRawBufferPointer(rebasing: $0[..<cut]),
                    UnsafeRawBufferPointer(rebasing: $0[cut...]))
            }
            #expect(split == algorithm.digest(bytes))
        }
    }

    @Test("Many threads hash SM3 at once, each with its own context")
    func threads() async {
        let expected = (0..<64).map { HashAlgorithm.sm3.digest([UInt8($0)]) }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<6400).allSatisfy {
                        HashAlgorithm.sm3.digest([UInt8($0 % 64)]) == expected[$0 % 64]
                    }
                }
            }
            for await agrees in group { #expect(agrees) }
        }
    }

    @Test("A hash reads back from each of its forms")
    func forms() {
        let hash = HashAlgorithm.sha256.digest(Array("依法".utf8))
        #expect(Hash(hex: hash.hex) == hash)
        #expect(Hash(hex: hash.hex.uppercased()) == hash)
        #expect(Hash(base64: hash.base64) == hash)
        #expect(Hash(hash.bytes) == hash)
        #expect(Hash((hash.bytes + [0])[..<32]) == hash)
        var bytes: [UInt8] = [7]
        hash.append(to: &bytes)
        #expect(bytes == [7] + hash.bytes)
    }

    static let bad: [(hex: String, why: String)] = [
        ("", "nothing"),
        (String(repeating: "0", count: 62), "31 bytes"),
        (String(repeating: "0", count: 63), "half a byte"),
        (String(repeating: "0", count: 66), "33 bytes"),
        (String(repeating: "g", count: 64), "no hexadecimal digit"),
        (String(repeating: "０", count: 64), "full-width digits"),
    ]

    @Test("What is no hash is refused", arguments: bad)
    func refused(hex: String, why: String) {
        #expect(Hash(hex: hex) == nil, "\(why)")
    }

    static let base64Texts: [(text: String, bytes: [UInt8]?, why: String)] = [
        ("", [], "RFC 4648 §10"), ("Zg==", [0x66], "RFC 4648 §10"),
        ("Zm8=", [0x66, 0x6F], "RFC 4648 §10"), ("Zm9v", [0x66, 0x6F, 0x6F], "RFC 4648 §10"),
        ("++//", [0xFB, 0xEF, 0xFF], "the last two of the alphabet"),
        ("Zg", nil, "no padding"), ("Zg=", nil, "half the padding"), ("Zg===", nil, "too much"),
        ("Zh==", nil, "stray bits in the last digit"), ("Zm9=", nil, "stray bits"),
        ("Z===", nil, "six bits are no byte"), ("====", nil, "padding alone"),
        ("Z=g=", nil, "padding inside"), ("Zm9v\n", nil, "white space"),
        ("Zm 9", nil, "white space"), ("--__", nil, "the alphabet for addresses"),
    ]

    @Test("Base64 has one spelling for each value", arguments: base64Texts)
    func base64(text: String, bytes: [UInt8]?, why: String) {
        #expect(Base64.decode(text) == bytes, "\(why)")
        if let bytes { #expect(Base64.encode(bytes) == text, "\(why)") }
    }

    @Test("Random bytes come in the count asked for and do not repeat")
    func random() throws {
        #expect(try secureRandom(count: 0) == [])
        let first = try secureRandom(count: 32)
        #expect(first.count == 32)
        #expect(try secureRandom(count: 32) != first)
    }

    @Test(
        "An event's leaf is the RFC 6962 leaf of its published entry",
        arguments: HashAlgorithm.allCases)
    func leaf(algorithm: HashAlgorithm) {
        var hasher = LeafHasher(algorithm)
        let (header, salt, payload) = (Array("header".utf8), [UInt8](1...16), Array("{}".utf8))
        let commitment = hasher.payloadCommitment(salt: salt, payload: payload)
        #expect(commitment == algorithm.digest(salt + payload))
        let leaf = hasher.leaf(header: header, commitment: commitment)
        #expect(leaf == algorithm.digest([0] + header + commitment.bytes))
        let entry = LeafHasher.entry(header: header, commitment: commitment)
        #expect(leaf == hasher.tree.leaf(entry))
        #expect(hasher.leaf(header: [], commitment: commitment) != leaf, "no bytes left over")
        #expect(hasher.leaf(header: header, commitment: commitment) == leaf, "the same again")
    }
}
