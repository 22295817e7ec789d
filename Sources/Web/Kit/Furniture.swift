import LegalCalendar
import Procedures

/// The way from the home page to this one（您现在的位置）.
struct Crumbs {
    struct Step {
        let href: String
        let label: String
    }

    let steps: [Step]
    let here: String

    /// None on the home page and on those of staff.
    static func all(_ pages: Pages, _ visit: Visit, title: String) -> [Crumbs] {
        let isOutside = ["/work", "/admin"].contains {
            visit.path == $0 || visit.path.hasPrefix($0 + "/")
        }
        guard visit.path != "/", !isOutside else { return [] }
        var steps = [Step(href: visit.links("/"), label: visit.words["home"])]
        if let section = Section.of(visit.path), let landing = pages.landing(of: section),
            landing != visit.path
        {
            steps.append(
                Step(href: visit.links(landing), label: section.label.text(in: visit.language)))
        }
        return [Crumbs(steps: steps, here: title)]
    }
}

/// Who answers for the site, at the foot of every page（页脚）.
struct Foot {
    struct Link {
        let href: String
        let label: String
    }

    /// Who hosts and runs it, and how to reach them.
    let about: [String]
    /// The numbers under which the site is on record; none, or one line.
    let records: [String]
    let links: [Link]

    init(_ site: Site, _ visit: Visit) {
        let (words, details) = (visit.words, site.book.organisation.site)
        func named(_ zh: String, _ en: String, _ label: Label?) -> [String] {
            label.map { words("\(zh)：\($0.zh)", "\(en): \($0.en)") }.list
        }
        about =
            named("主办单位", "Host", details.host)
            + named("承办单位", "Run by", details.operatedBy)
            + named("联系方式", "Contact", details.contact)
        let numbers =
            details.code.map { words("网站标识码：\($0)", "Site code: \($0)") }.list
            + details.icp.list + details.publicSecurity.list
        records = numbers.isEmpty ? [] : [numbers.joined(separator: "　")]
        links =
            ["/sitemap", "/display"].compactMap { path in
                Section.of(path).map {
                    Link(href: visit.links(path), label: $0.label.text(in: visit.language))
                }
            }
            + details.faultReports.map {
                Link(href: $0, label: words("我为政府网站找错", "Report a fault of this site"))
            }.list
    }
}

/// One `<meta>` of a page（网页元数据）.
struct MetaTag {
    let name: String
    let content: String

    /// What government sites say of a page: the site, the column, and of an article its title and source.
    ///
    /// Source: 国办发〔2017〕47号, 网页标签规范. `published`: when the article came out, if that is known.
    static func all(
        _ site: Site, _ visit: Visit, title: String, published: Instant?
    ) -> [MetaTag] {
        let (organisation, language) = (site.book.organisation, visit.language)
        let details = organisation.site
        let office = organisation.label.text(in: language)
        var tags = [MetaTag(name: "SiteName", content: details.name?.text(in: language) ?? office)]
        func add(_ name: String, _ content: String?) {
            if let content { tags.append(MetaTag(name: name, content: content)) }
        }
        add("SiteDomain", details.address?.host)
        add("SiteIDCode", details.code)
        guard let section = Section.of(visit.path) else { return tags }
        add("ColumnName", section.label.text(in: language))
        add("ColumnDescription", section.about.text(in: language))
        add("ColumnType", section.kind.label.text(in: language))
        guard visit.path != section.path else { return tags }
        add("ArticleTitle", title)
        add("PubDate", published?.wallTime)
        add("ContentSource", office)
        add("Url", site.place.whole(visit.path) ?? visit.path)
        return tags
    }
}
