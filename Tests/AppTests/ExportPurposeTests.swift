import Access
import AccountStores
import Foundation
import Testing

@Suite("Personal data leave by the command line only for a purpose on record")
struct ExportPurposeTests {
    @Test("Without a purpose: refused; with one: in the access log")
    func purpose() async throws {
        let scratch = try Scratch()
        let data = "\(scratch.path)/data"
        let made = try Command("init", "--data", data)
        #expect(made.status == 0, "\(made.errors)")
        let out = "\(scratch.path)/out.csv"
        let common = ["export", "--data", data, "--procedure", "mediation", "--out", out]
        let refused = try Command(common + ["--unmasked"])
        #expect(refused.status == 2 && refused.errors.contains("--purpose"))
        #expect(!FileManager.default.fileExists(atPath: out))
        let done = try Command(common + ["--unmasked", "--purpose", "年度回访"])
        #expect(done.status == 0, "\(done.errors)")
        #expect(try Command(common).status == 0)
        let log = try await SQLiteAccountStore.open(at: data).records(
            AccessLogQuery(kind: .export))
        #expect(log.map(\.note) == ["年度回访"])
        #expect(log.map(\.subject) == ["/work/registers/mediation"])
    }
}
