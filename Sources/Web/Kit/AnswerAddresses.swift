extension Answer {
    /// What of a page may hold an address of ours.
    private static let attributes = ["href", "src", "action", "formaction", "content", "data-src"]

    /// The body, with the path under which the pages stand before each address of ours（子路径）.
    ///
    /// Typed text cannot be mistaken for one: in a page its quotation marks are escaped.
    package func bytes(base: String) -> [UInt8] {
        guard !base.isEmpty, type.hasPrefix("text/html") else { return body }
        var page = text
        for attribute in Self.attributes {
            page = page.replacing(" \(attribute)=\"/", with: " \(attribute)=\"\(base)/")
        }
        return Array(page.utf8)
    }
}
