import Access
import Casework
import Foundation
import LegalCalendar
import PackFiles
import Procedures
import Sheets
import Testing
import Web
import Workbench

@Suite("Registers as tables, and lists taken along as files") struct RegisterTests {
    /// A mediation between two persons, and somebody who sees it without working on it.
    private func mediation(_ office: TestOffice) async throws -> Matter {
        try await office.tell("mediation-again-2024", through: "accept")
    }

    private func records(_ office: TestOffice) async throws -> [AccessRecord] {
        try await office.services.accounts.records(AccessLogQuery(kind: .export))
    }

    @Test(
        "A register shows its fields as columns: plain to who works on it, masked to who oversees")
    func table() async throws {
        let office = try await TestOffice.open()
        let matter = try await mediation(office)
        let party = try #require(matter.parties.first)
        let mediator = try await office.signIn("wang", ["mediator"])
        let page = await mediator.get("/work/registers/mediation")
        #expect(page.status == 200 && page.body.count < 100_000)
        let procedure = try #require(RealPack.pack.book.versions(of: "mediation").last)
        for field in procedure.fields { #expect(page.text.contains(">\(field.label.zh)<")) }
        #expect(page.text.contains("松街调〔2024〕1号") && page.text.contains(">\(party.name)<"))
        let supervisor = try await office.signIn("dc", ["supervisor"])
        let masked = await supervisor.get("/work/registers/mediation")
        #expect(masked.text.contains("松街调〔2024〕1号"))
        #expect(masked.text.contains(Masking.name(party.name)) && !masked.text.contains(party.name))
        #expect(await mediator.get("/work/registers").text.contains("/work/registers/mediation"))
        #expect(await mediator.get("/work/registers/mediation?state=closed").text.contains("共 0 行"))
        #expect(await mediator.get("/work/registers/mediation?lang=en").status == 200)
    }

    @Test("Who has no part in a procedure sees neither the register nor a file of it")
    func strangers() async throws {
        let office = try await TestOffice.open()
        _ = try await mediation(office)
        let collector = try await office.signIn("collector", ["grid-collector"])
        for path in ["mediation", "mediation/export.xlsx", "mediation/export.csv"] {
            #expect(await collector.get("/work/registers/\(path)").status == 403, "\(path)")
        }
        #expect(await collector.get("/work/registers/nothing").status == 404)
        #expect(
            !(await collector.get("/work/registers").text.contains("/work/registers/mediation\"")))
        #expect(try await records(office).isEmpty)
    }

    @Test(
        "A file without a purpose is masked and written down",
        arguments: ["/work/export.csv", "/work/registers/mediation/export.csv"])
    func masked(_ address: String) async throws {
        let office = try await TestOffice.open()
        let matter = try await mediation(office)
        let mediator = try await office.signIn("wang", ["mediator"])
        let file = await mediator.get(address)
        #expect(file.status == 200 && file.type.hasPrefix("text/csv"))
        #expect(file.text.contains("松街调〔2024〕1号"))
        for party in matter.parties { #expect(!file.text.contains(party.name)) }
        let log = try #require(try await records(office).first)
        #expect(log.account == "wang" && log.note.hasPrefix("1 · ") && log.note.contains("已遮盖"))
    }

    @Test(
        "In full only for a purpose, which goes on record with the filter and the number of lines")
    func inFull() async throws {
        let office = try await TestOffice.open()
        let matter = try await mediation(office)
        let party = try #require(matter.parties.first)
        let mediator = try await office.signIn("wang", ["mediator"])
        let address = "/work/registers/mediation/export?state=open"
        #expect(await mediator.get(address).text.contains("name=\"purpose\""))
        let without = await mediator.post(address, [("purpose", " "), ("format", "csv")])
        #expect(without.status == 422 && without.text.contains("请填写用途"))
        #expect(try await records(office).isEmpty)
        let file = await mediator.post(address, [("purpose", "年度回访"), ("format", "csv")])
        #expect(file.status == 200 && file.text.contains(party.name))
        let log = try #require(try await records(office).first)
        #expect(log.subject == "/work/registers/mediation?state=open")
        #expect(log.note == "1 · 年度回访" && log.account == "wang")
        let supervisor = try await office.signIn("dc", ["supervisor"])
        #expect(
            await supervisor.post(address, [("purpose", "检查"), ("format", "csv")]).status == 403)
    }

    @Test("The workbook holds the lines and a sheet that says what the columns mean")
    func workbook() async throws {
        let office = try await TestOffice.open()
        _ = try await mediation(office)
        let mediator = try await office.signIn("wang", ["mediator"])
        for address in ["/work/export.xlsx", "/work/registers/mediation/export.xlsx"] {
            let file = await mediator.get(address)
            #expect(file.type.contains("spreadsheetml"))
            let path = "\(office.path)/taken.xlsx"
            try Data(file.body).write(to: URL(filePath: path))
            let book = try Workbook(at: path)
            #expect(book.sheets.map(\.name).contains(WorkbookExport.definitions))
            let rows = try book.rows(of: book.sheets[0])
            let head = try #require(try rows.next())
            #expect(head.cells.contains(.text("编号")))
            let line = try #require(try rows.next())
            #expect(line.cells.contains(.text("松街调〔2024〕1号")))
            #expect(try rows.next() == nil)
        }
    }
}

extension RegisterTests {
    @Test("A register shows its ended lines too, the newest first, until a filter says otherwise")
    func endedLines() async throws {
        let office = try await TestOffice.open()
        let line = try await office.tell("publicity-counted", through: "record")
        #expect(line.closed != nil)
        let second = try await office.tell("publicity-counted", through: "record")
        let reader = try await office.signIn("hs", ["auditor"])
        let page = await reader.get("/work/registers/publicity")
        #expect(page.text.contains("共 2 行"))
        let places = [second, line].map { page.text.firstRange(of: "/work/matters/\($0.id)\"") }
        let (newer, older) = (try #require(places[0]), try #require(places[1]))
        #expect(newer.lowerBound < older.lowerBound)
        #expect(await reader.get("/work/registers/publicity?state=open").text.contains("共 0 行"))
        #expect(
            await reader.get("/work/registers/publicity/export.csv").text.split(separator: "\r\n")
                .count == 3)
    }
}
