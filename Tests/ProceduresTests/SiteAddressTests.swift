import Procedures
import Testing

@Suite("The address of an office's pages")
struct SiteAddressTests {
    @Test(arguments: [
        ("https://example.gov.cn/yifa", true), ("http://127.0.0.1:8080", true),
        ("https://example.gov.cn", true), ("https://example.gov.cn/", false),
        ("example.gov.cn", false), ("ftp://example.gov.cn", false), ("https://", false),
        ("https:///yifa", false), ("https://example.gov.cn?a", false),
        ("https://example.gov.cn/#a", false), ("https://松岗.cn", false),
        ("https://exa mple.cn", false), ("https://user@example.cn", false),
    ])
    func reading(text: String, isAddress: Bool) {
        #expect(SiteAddress(text).map(\.text) == (isAddress ? text : nil))
    }
}
