public import Procedures

/// Where a site stands on the web（站点位置）.
public struct SitePlace: Hashable, Sendable {
    /// The path under which the pages stand, `/yifa`; empty for the root.
    public let base: String
    /// Where the world finds them, with the path; where nobody said, no page has a whole address.
    public let address: SiteAddress?
    /// Who may show embedded pages in a frame, as sources of CSP: `'self'`, `https://www.example.gov.cn`.
    public let framedBy: [String]
    /// Where acts are taken if not here: the address of the service of which these pages are a copy.
    public let live: String?

    public init(
        base: String = "", address: SiteAddress? = nil, framedBy: [String] = ["'self'"],
        live: String? = nil
    ) {
        self.base = base
        self.address = address
        self.framedBy = framedBy
        self.live = live
    }
}

extension SitePlace {
    /// The whole address of a page of ours; nil where nobody said where they stand.
    package func whole(_ path: String) -> String? {
        address.map { $0.text + path }
    }
}
