import PackFiles
import Procedures
import Testing

/// The block `site` of `organisation.yaml`: read whole, and each mistyped number named in its place.
@Suite struct SiteTests {
    private static let block = """

        site:
          name: { zh: 街道公开, en: Office on the record }
          host: { zh: 街道, en: Office }
          contact: { zh: 窗口, en: Desk }
          address: https://www.example.gov.cn/yifa
          code: "4403060001"
          icp: 粤ICP备12345678号-1
          public-security: 粤公网安备 44030602000001号
          fault-reports: https://www.example.gov.cn/report
        """

    private static func faults(_ passage: String, _ replacement: String) throws -> [String] {
        let office = try #require(MiniPack.files["organisation.yaml"])
        let text = office + "\n" + block.dropFirst().replacing(passage, with: replacement)
        return MiniPack.faults(in: ["organisation.yaml": Array(text.utf8)])
    }

    @Test("A site told in full has no fault") func whole() throws {
        #expect(try Self.faults("", "") == [])
    }

    static let broken: [(passage: String, replacement: String, said: String)] = [
        (
            "\"4403060001\"", "440306",
            "organisation.yaml:14:9: '440306': expected the form of 4403060001"
        ),
        (
            "https://www.example.gov.cn/yifa", "www.example.gov.cn",
            "'www.example.gov.cn': expected the form of https://www."
        ),
        ("gov.cn/yifa", "gov.cn/yifa/", "gov.cn/yifa/': expected the form of https://www."),
        ("粤ICP备12345678号-1", "粤ICP备123号", "expected the form of 粤ICP备"),
        ("粤ICP备12345678号-1", "粤ICP备12345678号-", "expected the form of 粤ICP备"),
        ("44030602000001号", "4403060200000号", "expected the form of 粤公网安备"),
        ("https://www.example.gov.cn/report", "http://x", "expected the form of https://"),
        ("contact: { zh", "contacts: { zh", "unknown key 'contacts'"),
    ]

    @Test("What is mistyped is a fault in its place", arguments: broken)
    func fault(passage: String, replacement: String, said: String) throws {
        let faults = try Self.faults(passage, replacement)
        #expect(faults.count == 1)
        #expect(faults.first?.contains(said) == true, "\(faults)")
    }
}
