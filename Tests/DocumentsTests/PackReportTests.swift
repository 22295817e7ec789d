import Documents
import Figures
import LegalCalendar
import PackFiles
import Procedures
import Testing

/// The report template of the pack.
@Suite struct PackReportTests {
    @Test("The sample sums are the figures printed for 2020")
    func sample() throws {
        let pack = try Fixture.pack()
        let statement = Fixture.statement(of: pack)
        for printed in try #require(pack.published[2020]) {
            let counted = try #require(statement.quantity(printed.id), "\(printed.id)")
            #expect(printed.agrees(with: counted), "\(printed.id): \(counted)")
        }
    }

    @Test("Every figure printed for 2020 is quoted and leads to its records")
    func coverage() throws {
        let pack = try Fixture.pack()
        let document = try #require(try Fixture.document(of: pack))
        let page = ReportHTML(document, base: "/yifa").page()
        let printed = try #require(pack.published[2020])
        #expect(printed.count == 75)
        for figure in printed {
            #expect(document.figure(figure.id)?.isQuoted == true, "\(figure.id)")
            #expect(page.contains("href=\"/yifa/figures/\(figure.id)?to=2020-11-26\""))
        }
    }

    @Test("The five contents stand in the order of the rules")
    func contents() throws {
        let document = try #require(try Fixture.document(of: try Fixture.pack()))
        let headings = document.blocks.compactMap { block in
            if case .heading(let heading) = block, heading.level == 1 { heading } else { nil }
        }
        #expect(headings.map(\.number) == ["一、", "二、", "三、", "四、", "五、"])
        #expect(
            headings.map(\.content) == [.results, .shortcomings, .leaders, .plan, .other])
    }

    @Test("Each content is recognised by its own words, and by no other's")
    func words() throws {
        let template = try #require(try Fixture.pack().report)
        for section in template.sections {
            let found = template.headings.filter { rule in
                rule.words.contains { section.heading.zh.contains($0) }
            }
            #expect(found.map(\.content) == [section.content].compactMap { $0 })
        }
        #expect(template.headings.allSatisfy { $0.cites.map(\.article) == ["第二十四条"] })
    }

    @Test("The corrections paragraph closes: 84 + 70 − 45 − 22 = 87")
    func corrections() throws {
        let document = try #require(try Fixture.document(of: try Fixture.pack()))
        let text = document.paragraphs.joined(separator: "\n")
        #expect(text.contains("期初在册84人，本期新增70人，期满解除45人，因其他原因终止或者转出22人，期末在册87人"))
        #expect(text.contains("变更执行地转出17人、撤销缓刑或者假释2人、收监执行1人、死亡2人、其他0人"))
        #expect(text.contains("累计在册154人"))
    }

    @Test("Changes are said in words")
    func changes() throws {
        let document = try #require(try Fixture.document(of: try Fixture.pack()))
        let text = document.paragraphs.joined(separator: "\n")
        #expect(text.contains("诉讼案件下降26%，信访案件下降39%，司法确认案件上升11%"))
    }
}

extension ReportDocument {
    var paragraphs: [String] {
        blocks.compactMap { block in
            if case .paragraph(let runs) = block { runs.map(\.text).joined() } else { nil }
        }
    }
}
