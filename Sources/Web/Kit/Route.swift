/// An address with places in it, `/figures/:id`, whom it is for and the page that stands there（路由）.
package struct Route: Sendable {
    package typealias Page = @Sendable (Pages, Visit) async throws -> Answer

    package let method: Request.Method
    package let address: String
    package let admission: Admission
    /// Whether its page shows a form, for which a visitor needs a session.
    package let hasForm: Bool
    package let answer: Page
    private let pattern: [Substring]

    package init(
        _ address: String, _ method: Request.Method = .get, for admission: Admission = .everyone,
        hasForm: Bool = false, _ answer: @escaping Page
    ) {
        self.method = method
        self.address = address
        self.admission = admission
        self.hasForm = hasForm
        self.answer = answer
        pattern = address.split(separator: "/")
    }

    /// What stands at the places, decoded.
    ///
    /// Nil if the path is another's. `*` takes all the rest.
    func places(in path: String) -> [String: String]? {
        guard path.hasPrefix("/") else { return nil }
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        let given = parts == [""] ? [] : parts
        var places: [String: String] = [:]
        for (index, part) in pattern.enumerated() {
            if part == "*" { return given.count > index ? places : nil }
            guard given.indices.contains(index) else { return nil }
            if part.first == ":" {
                places[String(part.dropFirst())] = WebText.decoded(given[index].utf8)
            } else if part != given[index] {
                return nil
            }
        }
        return given.count == pattern.count ? places : nil
    }
}
