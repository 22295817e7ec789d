import LegalCalendar
import Procedures
import Web

/// A name and a text beside it.
struct Fact {
    let name: String
    let text: String
}

struct Way {
    let href: String
    let label: String
    let text: String
}

/// A heading with lines below.
struct Lines {
    let heading: String
    let items: [String]
}

private struct ServicesPage {
    struct Group {
        let id: String
        let label: String
        let services: [Way]
    }

    let heading: String
    let lead: String
    let groups: [Group]
    let trackHref: String
    let trackText: String
}

private struct ServicePage {
    let exit: [TextLink]
    let backHref: String
    let back: String
    let heading: String
    let summary: String
    let startHref: String
    let start: String
    let facts: [Fact]
    let needs: [Lines]
    let periods: [Lines]
    let procedureHref: String
    let procedure: String
}

extension Pages {
    var serviceBook: ServiceBook { site.book.services }

    /// The services that the law of the day knows.
    func offered(_ visit: Visit) -> [Service] {
        let day = site.today()
        return serviceBook.services.filter {
            site.book.procedure($0.procedure, on: day)?.act($0.act) != nil
        }
    }

    /// The page at `/services`.
    func services(_ visit: Visit) throws -> Answer {
        let (words, offered) = (visit.words, offered(visit))
        let groups = serviceBook.groups.compactMap { group -> ServicesPage.Group? in
            let services = offered.filter { $0.group == group.id }.map { service in
                Way(
                    href: visit.links("/services/\(service.id)"),
                    label: service.label.text(in: visit.language),
                    text: service.summary.text(in: visit.language))
            }
            guard !services.isEmpty else { return nil }
            return .init(
                id: "g-\(group.id)", label: group.label.text(in: visit.language),
                services: services)
        }
        let content = ServicesPage(
            heading: words("您要办什么", "What would you like to do?"),
            lead: words(
                "每项都写明要准备什么、多久办好、依据哪部法。不用注册，填完就有回执编号。",
                "Each says what you need, how long it takes and by which law. No account is needed; you get a receipt number."
            ), groups: groups, trackHref: visit.links("/track"),
            trackText: words("已经提交过，查询进度", "Already sent: see where it stands"))
        return page(
            PortalTemplates.set, "services", title: words["services"], visit, content)
    }

    func known(_ visit: Visit, _ place: String) throws(PageFault) -> Service {
        let id = Service.ID(visit.place(place))
        guard let service = offered(visit).first(where: { $0.id == id }) else { throw .notFound }
        return service
    }

    /// The guide at `/services/ID`（办事指南）.
    func service(_ visit: Visit) throws -> Answer {
        let (words, language) = (visit.words, visit.language)
        let service = try known(visit, "id")
        guard let procedure = site.book.procedure(service.procedure, on: site.today()) else {
            throw PageFault.notFound
        }
        let statute = procedure.statute.flatMap { site.book.statutes[$0] }?.label.text(in: language)
        let periods = periods(of: procedure, visit)
        let content = ServicePage(
            exit: exit(service, visit), backHref: visit.links("/services"),
            back: words("全部服务", "All services"), heading: service.label.text(in: language),
            summary: service.summary.text(in: language),
            startHref: visit.links("/apply/\(service.id)"), start: words("开始办理", "Start now"),
            facts: [
                Fact(
                    name: words("谁可以办", "Who may ask"),
                    text: service.eligible.text(in: language)),
                Fact(name: words("收费", "Fee"), text: service.fee.text(in: language)),
                Fact(
                    name: words("办理结果", "What comes of it"), text: service.result.text(in: language)
                ),
                Fact(
                    name: words("也可以当面办", "In person"), text: service.place.text(in: language)),
            ] + statute.map { Fact(name: words("依据", "By law"), text: $0) }.list,
            needs: service.needs.isEmpty
                ? []
                : [
                    Lines(
                        heading: words("要准备什么", "What you need"),
                        items: service.needs.map { $0.text(in: language) })
                ],
            periods: periods.isEmpty
                ? [] : [Lines(heading: words("办理期限", "How long it takes"), items: periods)],
            procedureHref: visit.links.procedure(procedure.id.text),
            procedure: words("办理程序、流程图和每一步的依据", "The procedure with its flow chart and articles"))
        return page(PortalTemplates.set, "service", title: content.heading, visit, content)
    }

    /// The periods that the office must keep, by the law of the day.
    private func periods(of procedure: Procedure, _ visit: Visit) -> [String] {
        let day = site.today()
        return procedure.periods.compactMap { period in
            guard period.late != .target,
                let version = period.versions.first(where: {
                    $0.span.contains(day) && $0.condition == nil
                })
            else { return nil }
            return period.label.text(in: visit.language) + visit.words("：", ": ")
                + version.rule.length.text(in: visit.language)
        }
    }

    /// Leads to a neutral address from pages that may put their reader in danger.
    func exit(_ service: Service?, _ visit: Visit) -> [TextLink] {
        guard let service, service.isSensitive else { return [] }
        return [
            TextLink(href: Self.neutralAddress, text: visit.words("立即离开本页", "Exit this page"))
        ]
    }

    /// The home page of the site: what anybody may be looking at.
    private static let neutralAddress = "/"
}
