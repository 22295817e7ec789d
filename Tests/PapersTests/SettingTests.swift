import Papers
import Testing

@Suite struct SettingTests {
    static let titles: [(text: String, most: Int, lines: [String], why: String)] = [
        ("行政处罚决定书", 20, ["行政处罚决定书"], "fits one line"),
        (
            "松岗街道办事处关于加强人民调解和行政执法工作的通知", 20,
            ["松岗街道办事处关于加强人民调解", "和行政执法工作的通知"], "broken at a joint near the middle"
        ),
        ("统一社会信用代码", 6, ["统一社会", "信用代码"], "without a joint, in halves"),
        (
            "关于印发《松岗街道矛盾纠纷多元化解工作实施方案》的通知", 20,
            ["关于印发《松岗街道矛盾纠纷", "多元化解工作实施方案》的通知"], "brackets stay with their words"
        ),
    ]

    @Test("Titles are broken evenly", arguments: titles)
    func title(text: String, most: Int, lines: [String], why: String) {
        let broken = TitleBreaking.lines(of: text, most: most)
        #expect(broken.joined() == text && broken.allSatisfy { $0.count <= most })
        #expect(broken == lines, "\(why)")
    }

    static let widths: [[Double]] = [[1.0], [1, 1, 1], [2, 3, 5, 7, 11]]

    @Test("Columns add up to the text block", arguments: widths)
    func columns(widths: [Double]) throws {
        var paper = Samples.paper(.form)
        (paper.body, paper.proof, paper.imprint, paper.annexes) = ([], nil, nil, [])
        paper.body = [.table(.init(widths: widths, rows: []))]
        let columns = try Samples.part("word/document.xml", of: paper).matches(
            of: /<w:gridCol w:w="(\d+)"/
        ).compactMap { Int($0.1) }
        #expect(columns.count == widths.count && columns.reduce(0, +) == Self.block)
    }

    /// 156 mm in twips.
    static let block = 8845

    static let names: [(text: String, size: Int, scale: Int)] = [
        ("松岗街道办事处文件", 92, 100),
        ("松岗街道办事处", 92, 100),
        ("深圳市宝安区人民政府松岗街道办事处文件", 70, 66),
    ]

    @Test("A red head fits one line and is not squeezed below two thirds", arguments: names)
    func redName(text: String, size: Int, scale: Int) {
        let name = RedName(text, atMost: Self.block)
        let width = Double(text.count * name.size * 10 * name.scale) / 100
        #expect(width <= Double(Self.block) && name.scale >= 65)
        #expect((name.size, name.scale) == (size, scale))
    }

    @Test("A QR code is square, has its three corners and a quiet zone in the picture")
    func qrCode() throws {
        let code = try QRCode("https://example.invalid/proofs/7?size=9&leaf=0123456789abcdef")
        #expect(code.modules.count == code.side * code.side && code.side % 4 == 1)
        let corner = (0..<7).map { code.modules[$0] }
        #expect(corner == Array(repeating: true, count: 7) && !code.modules[7])
        #expect(try code.png().starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(code.svg(label: "核验").contains("viewBox=\"0 0 \(code.side + 8) \(code.side + 8)\""))
    }

    @Test("What does not fit into a QR code is refused")
    func tooLong() {
        #expect(throws: PaperError.tooLongForQR(bytes: 5000)) {
            try QRCode(String(repeating: "a", count: 5000))
        }
    }

    @Test("The short proof: address, size of the checkpoint, 16 digits of the leaf")
    func proof() {
        let proof = Paper.Proof(
            site: "https://example.invalid", index: 7, size: 9, leaf: "0123456789abcdef0123")
        #expect(
            proof.payload == "https://example.invalid/proofs/7?size=9&leaf=0123456789abcdef")
    }
}
