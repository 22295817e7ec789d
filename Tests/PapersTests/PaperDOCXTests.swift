import Archives
import Foundation
import Papers
import Testing

@Suite struct PaperDOCXTests {
    @Test("The same paper gives the same bytes, whatever the time zone")
    func sameBytes() throws {
        let first = try PaperDOCX(Samples.paper(.official)).bytes()
        setenv("TZ", "America/New_York", 1)
        tzset()
        defer {
            unsetenv("TZ")
            tzset()
        }
        #expect(try PaperDOCX(Samples.paper(.official)).bytes() == first)
    }

    @Test(
        "Every part is well-formed and every part referred to is there",
        arguments: Paper.Style.allCases)
    func parts(style: Paper.Style) throws {
        try Samples.withFile(Samples.paper(style)) { path in
            let file = try OfficeFile(at: path, expecting: .document)
            for entry in file.archive.entries where !entry.name.hasSuffix(".png") {
                try file.archive.parse(entry.name, with: Nothing())
            }
            let related = try file.relationships(of: file.main).values.map(\.part)
            #expect(related.allSatisfy { file.archive.entry($0) != nil }, "\(related)")
            #expect(related.contains("word/footer2.xml"))
        }
    }

    @Test("What is written can be read, in the order of the paper", arguments: Paper.Style.allCases)
    func text(style: Paper.Style) throws {
        let text = try Samples.withFile(Samples.paper(style)) { try DOCXText.read(at: $0) }
        var rest = text[...]
        for part in Samples.words {
            let found = try #require(rest.range(of: part), "\(part) in \(rest)")
            rest = rest[found.upperBound...]
        }
        #expect(text.contains("甲\t乙\t"), "tabs between cells")
    }

    @Test("Time and author are those of the paper, and no time is made up")
    func properties() throws {
        var paper = Samples.paper(.official)
        #expect(try Samples.part("docProps/core.xml", of: paper).contains("2020-11-06T02:00:00Z"))
        paper.created = nil
        let core = try Samples.part("docProps/core.xml", of: paper)
        #expect(!core.contains("created") && core.contains("<dc:creator>松岗街道办事处</dc:creator>"))
    }

    @Test("Characters that XML forbids do not spoil the file")
    func forbidden() throws {
        var paper = Samples.paper(.form)
        paper.body = [.paragraph("甲<&>\"\u{1}乙\u{FFFE}")]
        let text = try Samples.withFile(paper) { try DOCXText.read(at: $0) }
        #expect(text.contains("甲<&>\"乙"))
    }

    static let heads: [(style: Paper.Style, number: String?, suffix: String, isRed: Bool)] = [
        (.official, "松街办〔2020〕1号", "文件", true),
        (.official, nil, "文件", true),
        (.official, nil, "", false),
        (.letter, nil, "", true),
        (.minutes, nil, "会议纪要", true),
        (.form, "松街罚决〔2020〕1号", "", false),
        (.record, nil, "", false),
        (.receipt, nil, "", false),
    ]

    @Test("Who has a red head", arguments: heads)
    func redHead(style: Paper.Style, number: String?, suffix: String, isRed: Bool) throws {
        let paper = Paper(
            style: style, head: .init(organ: "松岗街道办事处", suffix: suffix, number: number),
            title: ["通知"], body: [.paragraph("正文。")])
        let body = try Samples.part("word/document.xml", of: paper)
        #expect((body.contains("redHead") || body.contains("letterHead")) == isRed)
    }

    @Test("A merged cell goes on in the rows below it")
    func mergedCells() throws {
        var paper = Samples.paper(.form)
        paper.body = [
            .table(
                .init(
                    widths: [1, 1, 1],
                    rows: [
                        [.init("甲", rows: 3), .init("乙", columns: 2)], [.init("丙"), .init("丁")],
                        [.init("戊", columns: 2)],
                    ]))
        ]
        let body = try Samples.part("word/document.xml", of: paper)
        #expect(body.components(separatedBy: "<w:vMerge/>").count == 3)
        #expect(body.components(separatedBy: "<w:gridSpan w:val=\"2\"/>").count == 3)
    }
}

/// Reads and keeps nothing.
private final class Nothing: XMLHandler {
    func start(_ name: XMLName, _ attributes: XMLAttributes) {}
    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
