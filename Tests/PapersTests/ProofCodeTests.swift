import Papers
import Testing

@Suite("The code on a paper")
struct ProofCodeTests {
    @Test("What is written is read again")
    func roundTrip() {
        let proof = Paper.Proof(
            site: "https://example.gov.cn/proofs/yifa", index: 7, size: 12,
            leaf: "0123456789abcdef0123456789abcdef")
        #expect(proof.leaf == "0123456789abcdef")
        #expect(Paper.Proof(payload: proof.payload) == proof)
    }

    @Test(
        "Anything else is not",
        arguments: [
            "", "https://a.cn/proofs/7", "https://a.cn/proofs/7?size=12",
            "https://a.cn/7?size=12&leaf=0",
            "https://a.cn/proofs/7?leaf=0123456789abcdef&size=12",
            "https://a.cn/proofs/12?size=12&leaf=0123456789abcdef",
            "https://a.cn/proofs/-1?size=12&leaf=0123456789abcdef",
            "https://a.cn/proofs/07?size=12&leaf=0123456789abcdef",
            "https://a.cn/proofs/7?size=12&leaf=0123456789abcdef00",
            "https://a.cn/proofs/7?size=12&leaf=0123456789abcde",
        ])
    func refused(code: String) {
        #expect(Paper.Proof(payload: code) == nil)
    }
}
