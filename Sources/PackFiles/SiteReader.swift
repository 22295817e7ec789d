import Procedures

/// Reads the block `site` of `organisation.yaml`（网站主办信息）.
///
/// Its numbers have fixed forms, and one that is mistyped would stand on every page.
struct SiteReader {
    let table: Table

    func site() -> SiteDetails {
        let site = SiteDetails(
            name: label("name"), host: label("host"), operatedBy: label("operator"),
            contact: label("contact"),
            address: text("address", like: "https://www.example.gov.cn/yifa") {
                SiteAddress($0) != nil
            }.flatMap { SiteAddress($0) },
            code: text("code", like: "4403060001 (ten digits)") { Self.isDigits($0, 10) },
            icp: text("icp", like: "粤ICP备12345678号 or 粤ICP备12345678号-1", Self.isICP),
            publicSecurity: text(
                "public-security", like: "粤公网安备 44030602000001号 (14 digits)",
                Self.isPublicSecurity),
            faultReports: text("fault-reports", like: "https://www.example.gov.cn/report") {
                $0.hasPrefix("https://") && $0.utf8.count > 8 && !$0.contains { $0.isWhitespace }
            })
        table.finish()
        return site
    }

    private func label(_ key: String) -> Label? { table.optional(key).flatMap { table.label($0) } }

    private func text(
        _ key: String, like example: String, _ isFit: (String) -> Bool
    ) -> String? {
        guard let item = table.optional(key), let text = table.text(item) else { return nil }
        guard isFit(text) else {
            table.faults.add(item.at, "'\(text)': expected the form of \(example)")
            return nil
        }
        return text
    }

    private static func isDigits(_ text: some StringProtocol, _ count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// A province's one character, `ICP备`, digits, `号`, and `-1` for a site of several.
    private static func isICP(_ text: String) -> Bool {
        guard let rest = text.dropFirst().removing("ICP备") else { return false }
        let parts = rest.split(separator: "号", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, isDigits(parts[0], 8) || isDigits(parts[0], 10) else {
            return false
        }
        guard !parts[1].isEmpty else { return true }
        return parts[1].removing("-").map { (1...3).contains($0.count) && isDigits($0, $0.count) }
            ?? false
    }

    private static func isPublicSecurity(_ text: String) -> Bool {
        guard let rest = text.dropFirst().removing("公网安备"), rest.last == "号" else { return false }
        return isDigits(rest.dropLast().drop { $0 == " " }, 14)
    }
}

extension Substring {
    /// What follows the prefix; nil if it does not begin so.
    fileprivate func removing(_ prefix: String) -> Substring? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }
}
