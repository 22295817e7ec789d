/// What a government site must say of itself at its foot and in its metadata（网站主办信息）.
///
/// Everything is as the office gave it; what it did not give is absent and shown nowhere.
/// Source: 国办发〔2017〕47号《政府网站发展指引》.
public struct SiteDetails: Hashable, Sendable {
    /// The name of the site（网站名称）.
    public let name: Label?
    /// Who answers for the site（主办单位）.
    public let host: Label?
    /// Who runs it（承办单位）.
    public let operatedBy: Label?
    /// How people reach the office（联系方式）: as one line.
    public let contact: Label?
    /// Where the public pages stand（公开网址）; the codes of papers lead there.
    public let address: SiteAddress?
    /// Ten digits, of which six are those of the division（网站标识码）.
    public let code: String?
    /// The record with the ministry（ICP 备案号）.
    public let icp: String?
    /// The record with public security（公安备案号）.
    public let publicSecurity: String?
    /// Where faults of the site are told（我为政府网站找错）: an https address.
    public let faultReports: String?

    public init(
        name: Label? = nil, host: Label? = nil, operatedBy: Label? = nil, contact: Label? = nil,
        address: SiteAddress? = nil, code: String? = nil, icp: String? = nil,
        publicSecurity: String? = nil, faultReports: String? = nil
    ) {
        self.name = name
        self.host = host
        self.operatedBy = operatedBy
        self.contact = contact
        self.address = address
        self.code = code
        self.icp = icp
        self.publicSecurity = publicSecurity
        self.faultReports = faultReports
    }
}
