/// Links to the pages before and after this one（翻页）, for the shared part `pager` of templates.
package struct Pager {
    let label: String
    let number: String
    let previous: [TextLink]
    let next: [TextLink]

    /// - Returns: nothing if there is one page only.
    package static func pagers(
        page: Int, hasMore: Bool, words: Words, href: (Int) -> String
    ) -> [Pager] {
        guard page > 1 || hasMore else { return [] }
        return [
            Pager(
                label: words["pages"], number: words("第\(page)页", "Page \(page)"),
                previous: page > 1
                    ? [TextLink(href: href(page - 1), text: words["previous_page"])] : [],
                next: hasMore ? [TextLink(href: href(page + 1), text: words["next_page"])] : [])
        ]
    }
}

enum PagerTemplate {
    static let text = """
        {{% CONTENT_TYPE: PAGE}}{{#pager}}<nav class="pager" aria-label="{{label}}">{{#previous}}<a href="{{href}}" rel="prev">‹ {{text}}</a>{{/previous}}<span>{{number}}</span>{{#next}}<a href="{{href}}" rel="next">{{text}} ›</a>{{/next}}</nav>{{/pager}}
        """
}
