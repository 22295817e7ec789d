import Documents
import Testing
import PackFiles

@Suite struct PackReportTests {
    @Test func load() throws {
        switch Fixture.pack { case .success: break
        case .failure(let faults): Issue.record("\(faults)") }
    }
}
