import Access
import Casework
import Procedures
import Testing

@Suite("What a unit handles is seen by its people, whoever entered it") struct HandledMattersTests {
    let book = SonggangPack.book
    let permission = Permission(SonggangPack.book)

    @Test("A head sees what another unit opened, if it is the head's unit that handles it")
    func handled() throws {
        var count = 0
        for role in book.organisation.roles where role.reach == .unit {
            for unit in book.organisation.units {
                let other = try #require(book.organisation.units.first { $0.id != unit.id })
                for procedure in PermissionTests.procedures
                where procedure.acts.contains(where: { $0.by.contains(role.id) }) {
                    let matter = PermissionTests.matter(procedure, unit: other.id)
                    let viewer = Viewer.account(
                        PermissionTests.account(role, unit: unit.id), standingInFor: [])
                    let isSeen = permission.sight(of: matter, for: viewer) != nil
                    let isHandled = unit.handles.contains(procedure.id)
                    #expect(isSeen == isHandled, "\(role.id) \(unit.id) \(procedure.id)")
                    #expect(permission.scope(of: viewer).admits(matter) == isHandled)
                    count += isHandled ? 1 : 0
                }
            }
        }
        #expect(count > 10)
    }
}
