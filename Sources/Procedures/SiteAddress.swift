/// Where an office's public pages stand（公开网址）: `https://example.gov.cn/yifa`.
public struct SiteAddress: Hashable, Sendable, CustomStringConvertible {
    /// Without a slash at the end.
    public let text: String

    /// - Returns: nil unless it is `http://` or `https://`, a host, perhaps a port and a path, all of
    ///   printable ASCII and without `?`, `#` or a slash at the end.
    public init?(_ text: String) {
        let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
        guard let scheme, text.utf8.count <= 200,
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x22 }),
            !text.contains("?"), !text.contains("#"), !text.hasSuffix("/"),
            let host = text.dropFirst(scheme.count).split(separator: "/").first,
            !text.dropFirst(scheme.count).hasPrefix("/"),
            host.utf8.allSatisfy({ Self.hostBytes.contains($0) })
        else { return nil }
        self.text = text
    }

    public var description: String { text }

    /// The host alone, with its port（网站域名）.
    public var host: String {
        String(text.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" })
    }

    private static let hostBytes = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]".utf8)
}
