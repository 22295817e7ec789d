import Ledger
import Procedures
import Web

private struct OpenDataPage {
    struct Row {
        let name: String
        let about: String
        let links: [TextLink]
    }

    let heading: String
    let lead: String
    let columns: [String]
    let rows: [Row]
    let licence: String
    let catalogue: TextLink
    let more: [TextLink]
}

extension Pages {
    /// `/open-data`: what there is for machines.
    func openData(_ visit: Visit) -> Answer {
        let (words, language) = (visit.words, visit.language)
        let heading = words("开放数据", "Open data")
        let content = OpenDataPage(
            heading: heading,
            lead: words(
                "不含个人信息，可以自由使用。CSV 用表格软件就能打开；分页的数据集用 ?page=2 取下一页。",
                "Without personal data and free to use. CSV opens in any spreadsheet; paged datasets continue at ?page=2."
            ), columns: [words("数据集", "Dataset"), words("下载", "Download")],
            rows: datasets.map { entry in
                .init(
                    name: entry.title.text(in: language), about: entry.about.text(in: language),
                    links: ["csv", "json"].map { form in
                        TextLink(
                            href: visit.links("/open-data/\(entry.id).\(form)"),
                            text: form.uppercased())
                    })
            },
            licence: words(
                "使用时请注明来源和取得日期。", "Please name the source and the day on which you took it."),
            catalogue: TextLink(
                href: "/open-data/catalogue.json",
                text: words("元数据目录（DCAT，JSON）", "Catalogue of metadata (DCAT, JSON)")),
            more: [
                TextLink(
                    href: visit.links("/reports"), text: words("年度报告", "Annual reports")),
                TextLink(href: visit.links("/log"), text: words("核验数据", "Verify the data")),
            ])
        return page(PublicTemplates.set, "open-data", title: heading, visit, content)
    }

    /// `/open-data/NAME.csv`, `NAME.json`, and the catalogue.
    func openDataFile(_ visit: Visit) async throws -> Answer {
        let name = visit.place("file")
        if name == "catalogue.json" { return try dataCatalogue(visit) }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, ["csv", "json"].contains(parts[1]),
            let entry = datasets.first(where: { $0.id == parts[0] })
        else { throw PageFault.notFound }
        let page = entry.isPaged ? try visit.page() : 1
        guard let data = try await dataset(entry.id, page: page, visit.words) else {
            throw PageFault.notFound
        }
        var answer =
            parts[1] == "csv"
            ? Answer.text(data.csv, type: "text/csv")
            : Answer(type: "application/json", body: try data.json.canonicalBytes())
        answer.headers.append(
            ("content-disposition", Answer.disposition("attachment", name)))
        answer.headers.append(("access-control-allow-origin", "*"))
        return answer
    }

    /// The catalogue in the terms of DCAT 3（数据目录）.
    private func dataCatalogue(_ visit: Visit) throws -> Answer {
        let home = home(visit)
        func label(_ label: Label) -> JSONValue {
            .object([("zh-CN", .string(label.zh)), ("en", .string(label.en))])
        }
        let entries = datasets.map { entry -> JSONValue in
            .object([
                ("@type", .string("dcat:Dataset")),
                ("@id", .string("\(home)/open-data#\(entry.id)")),
                ("dct:identifier", .string(entry.id)), ("dct:title", label(entry.title)),
                ("dct:description", label(entry.about)),
                (
                    "dcat:distribution",
                    .array(
                        [("csv", "text/csv"), ("json", "application/json")].map { form, type in
                            .object([
                                ("@type", .string("dcat:Distribution")),
                                (
                                    "dcat:downloadURL",
                                    .string("\(home)/open-data/\(entry.id).\(form)")
                                ),
                                ("dcat:mediaType", .string(type)),
                            ])
                        })
                ),
            ])
        }
        let catalogue = JSONValue.object([
            (
                "@context",
                .object([
                    ("dcat", .string("http://www.w3.org/ns/dcat#")),
                    ("dct", .string("http://purl.org/dc/terms/")),
                ])
            ), ("@type", .string("dcat:Catalog")), ("@id", .string("\(home)/open-data")),
            ("dct:title", label(Label(zh: "开放数据", en: "Open data"))),
            ("dct:publisher", label(site.book.organisation.label)),
            ("dcat:dataset", .array(entries)),
        ])
        return Answer(type: "application/json", body: try catalogue.canonicalBytes())
    }
}
