import Access
import LegalCalendar
import Procedures

/// What the frame of every page shows around its content（页面框架）.
struct Frame {
    struct Item {
        let href: String
        let label: String
        let isHere: Bool
    }

    struct AccountBar {
        let name: String
        let href: String
        let token: String
    }

    let t: [String: String]
    let styleHref = Style.href
    let scriptHref = Script.href
    let reportStyleHref: String
    let langTag: String
    let title: String
    let office: String
    let superior: String
    let notice: [String]
    let nav: [Item]
    /// None, or who has signed in.
    let account: [AccountBar]
    /// Where to sign in, for whoever has not.
    let signIn: [String]
    let homeHref: String
    let findHref: String
    let isEnglish: Bool
    let switchHref: String
    let switchLabel: String
    let switchTag: String
    let words: String
    /// How the page is shown, as words for the style sheet; none for the usual way.
    let view: [String]
    let displayHref: String
    /// The way back to the usual way of showing, where another is chosen.
    let standardHref: [String]
    let crumbs: [Crumbs]
    let foot: Foot
    let meta: [MetaTag]
    let content: Any

    init(pages: Pages, visit: Visit, title: String, published: Instant?, content: Any) {
        let site = pages.site
        let words = Words(language: visit.language)
        let links = Links(language: visit.language, lastDay: nil)
        let organisation = site.book.organisation
        t = words.table
        reportStyleHref = "/report.css?v=" + Style.fingerprint(site.reportStyle)
        langTag = visit.language == .zh ? "zh-CN" : "en"
        self.title = title
        office = organisation.label.text(in: visit.language)
        superior = organisation.superior.text(in: visit.language)
        notice = site.notice.map { [$0.text(in: visit.language)] } ?? []
        nav = Menu.items(for: visit.guest, site, visit.display).map { item in
            Item(
                href: links(item.path), label: words[item.word],
                isHere: item.holds(visit.path))
        }
        account =
            visit.guest.account.map {
                AccountBar(name: $0.displayName, href: links("/account"), token: visit.guest.token)
            }.list
        signIn = visit.guest.account == nil && site.services != nil ? [links("/login")] : []
        homeHref = links(visit.guest.isStaff ? "/work" : "/")
        findHref = visit.guest.isStaff ? "/work/search" : "/search"
        isEnglish = visit.language == .en
        switchHref = Self.other(visit)
        switchLabel = visit.language == .zh ? "English" : "中文"
        switchTag = visit.language == .zh ? "en" : "zh-CN"
        self.words =
            visit.path == "/search" || visit.path == "/work/search" ? visit.query["q"] ?? "" : ""
        let display = visit.display
        view = display == .standard ? [] : [display.text(separator: " ")]
        let here = Self.here(visit)
        displayHref = links("/display", [("next", here)])
        standardHref = display == .standard ? [] : [links("/display/set", [("next", here)])]
        crumbs = Crumbs.all(pages, visit, title: title)
        foot = Foot(site, visit)
        meta = MetaTag.all(site, visit, title: title, published: published)
        self.content = content
    }

    /// Where to come back to: the page itself, or the home page where it is an answer to a form.
    private static func here(_ visit: Visit) -> String {
        let isPage = visit.request.method == .get && !visit.path.hasPrefix("//")
        return isPage && Section.of(visit.path)?.path != "/display" ? visit.request.address : "/"
    }

    /// The same page in the other language.
    private static func other(_ visit: Visit) -> String {
        var pairs = visit.query.filter { $0.key != "lang" }.sorted { $0.key < $1.key }
            .map { "\(WebText.encoded($0.key))=\(WebText.encoded($0.value))" }
        if visit.language == .zh { pairs.append("lang=en") }
        // A path that begins with two slashes would lead to another host.
        let path = visit.path.hasPrefix("//") ? "/" : visit.path
        return path + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
    }
}
