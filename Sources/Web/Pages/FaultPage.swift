import Procedures

/// What stands where a page cannot.
struct FaultPage {
    struct Typed {
        let lines: [String]
        let heading: String
    }

    let heading: String
    let sentence: String
    /// What was typed and not taken, to be copied.
    var typed: [Typed] = []
    var signIn: [String] = []
    /// Where else to look, for an address that leads nowhere.
    var lost: [Lost] = []

    struct Lost {
        let number = "404"
        let findHref: String
        let ways: [Foot.Link]
    }
}

extension Pages {
    /// The page of a fault; nil for one of our own, of which the public learns no more than that.
    func fault(_ fault: PageFault?, _ visit: Visit) -> Answer {
        let words = words(visit)
        func content(_ key: String) -> FaultPage {
            FaultPage(heading: words[key], sentence: words[key + "_text"])
        }
        var (status, page): (Int, FaultPage) =
            switch fault {
            case .notFound: (404, content("fault_404"))
            case .bad(let label):
                (
                    400,
                    FaultPage(
                        heading: words["fault_400"], sentence: label.text(in: visit.language))
                )
            case .notPublic(let procedure):
                (
                    404,
                    FaultPage(
                        heading: words["fault_private"],
                        sentence: words(
                            "“\(procedure.zh)”的办件涉及个人隐私或者依法不予公开，这里只公布统计数。",
                            "Matters of “\(procedure.en)” are private or closed by law; only counts are published."
                        ))
                )
            case .takenBack: (410, content("fault_410"))
            case .forbidden: (403, content("fault_403"))
            case .expired: (403, content("fault_expired"))
            case .busy: (409, content("fault_busy"))
            case .tooLarge(let most):
                (
                    413,
                    FaultPage(
                        heading: words["fault_large"],
                        sentence: words(
                            "一次最多可以发送 \(most >> 20) MB，没有保存任何内容。请压缩或者分次上传。",
                            "At most \(most >> 20) MB can be sent at once; nothing was saved. Send less, or in parts."
                        ))
                )
            case .readOnly: (403, content("fault_read_only"))
            case nil: (500, content("fault_500"))
            }
        if visit.request.method == .post {
            let hidden: Set = [
                "token", "once", "password", "new", "again", "code", "digits", "key",
            ]
            let lines = visit.form.pairs.filter { !hidden.contains($0.name) && !$0.value.isEmpty }
                .map(\.value)
            if !lines.isEmpty {
                page.typed = [.init(lines: lines, heading: words["fault_typed"])]
            }
        }
        if fault == .notFound { page.lost = [lost(visit)] }
        // To sign in again changes nothing for whoever is in already and may not.
        if fault == .expired || fault == .forbidden && visit.guest.account == nil {
            page.signIn = [words.links("/login")]
        }
        return self.page(.fault, title: page.heading, visit, status: status, page)
    }
}

extension Pages {
    private func lost(_ visit: Visit) -> FaultPage.Lost {
        let ways = Section.all.filter { $0.kind != .aid || $0.path == "/sitemap" }
        return FaultPage.Lost(
            findHref: visit.guest.isStaff ? "/work/search" : "/search",
            ways: ways.compactMap { section in
                landing(of: section).map {
                    .init(
                        href: visit.links($0), label: section.label.text(in: visit.language))
                }
            })
    }
}

extension Words {
    package var links: Links { Links(language: language, lastDay: nil) }
}
