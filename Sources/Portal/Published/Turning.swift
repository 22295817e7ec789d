import Web

/// Links to the pages before and after this one（翻页）.
struct Turning {
    let number: String
    let label: String
    let previous: [ExitLink]
    let next: [ExitLink]

    /// - Returns: nothing if there is one page only.
    static func turning(page: Int, hasMore: Bool, words: Words, _ href: (Int) -> String)
        -> [Turning]
    {
        guard page > 1 || hasMore else { return [] }
        return [
            Turning(
                number: words("第\(page)页", "Page \(page)"), label: words["pages"],
                previous: page > 1
                    ? [ExitLink(href: href(page - 1), text: words["previous_page"])] : [],
                next: hasMore ? [ExitLink(href: href(page + 1), text: words["next_page"])] : [])
        ]
    }
}
