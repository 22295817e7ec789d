import Archives
import Foundation
import Papers

enum Samples {
    /// What the paper says, in its order.
    static let words = [
        "关于依法办事的通知", "各社区：", "第一段。", "一、标题", "甲", "附件：1.清单", "2020年11月6日", "（此件公开发布）", "附件",
    ]

    static func paper(_ style: Paper.Style) -> Paper {
        Paper(
            style: style,
            head: .init(organ: "松岗街道办事处", suffix: "", number: "松街办〔2020〕12号"),
            title: ["关于依法办事的通知"], addressee: "各社区",
            body: [
                .paragraph("第一段。"), .heading(1, "一、标题"),
                .table(.init(widths: [1, 2], rows: [[.init("甲"), .init("乙")]])),
                .form(.init([[.init("案由", "违法搭建", lines: 3, closing: ["年　月　日"])]])),
                .dialogue([.init(question: "何时？", answer: "九月。")]),
                .signatures([.init("签名")]), .ruled(lines: 2), .pageBreak, .labelled("出席", "张三"),
            ],
            attachments: ["清单", "说明"], signature: .init(["松岗街道办事处"], date: "2020年11月6日"),
            note: "此件公开发布", annexes: [.init(title: "清单", body: [.list(["1.一"])])],
            imprint: .init(copies: ["区司法局"], printer: "办公室", date: "2020年11月6日"),
            proof: .init(
                site: "https://example.invalid", index: 7, size: 9, leaf: "0123456789abcdef0123"),
            signedOnEachPage: style == .record ? ["被询问人"] : [], created: "2020-11-06T02:00:00Z")
    }

    static func withFile<Result>(_ paper: Paper, _ work: (String) throws -> Result) throws -> Result
    {
        let file = FileManager.default.temporaryDirectory.appending(
            path: "\(UUID().uuidString).docx")
        try Data(PaperDOCX(paper).bytes()).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try work(file.path)
    }

    static func part(_ name: String, of paper: Paper) throws -> String {
        try withFile(paper) {
            String(decoding: try ZipArchive(at: $0).bytes(of: name), as: UTF8.self)
        }
    }
}
