import Casework
import Figures
import LegalCalendar
import PackFiles
import Procedures
import Testing
import Web
import Workbench

/// The dashboard and the map: complete without scripts, pictures from nowhere unless configured.
@Suite struct DashboardTests {
    @Test("The dashboard warns of columns without entries and shows the state of identities")
    func dashboard() async throws {
        let office = try await TestOffice.open()
        let head = try await office.signIn("ld1", ["office-head"])
        let page = await head.get("/work/dashboard")
        #expect(page.status == 200)
        for column in RealPack.pack.figures.columns {
            #expect(page.text.contains("<strong>\(column.label.zh)</strong>"))
        }
        #expect(page.text.contains("/work/report"))
        #expect(page.text.contains("/work/map"))
        #expect(page.text.contains("href=\"/identities\""))
        #expect(page.body.count < 100_000)
        #expect(await head.get("/work/dashboard?to=2020-13-01").status == 400)
        let clerk = try await office.signIn("dt1", ["clerk"])
        #expect(await clerk.get("/work/dashboard").status == 403)
    }

    @Test("The map has a table of every community, and its pictures may come from the tiles' host")
    func map() async throws {
        let office = try await TestOffice.open()
        let head = try await office.signIn("ld1", ["office-head"])
        let page = await head.get("/work/map")
        #expect(page.status == 200)
        for community in RealPack.pack.book.organisation.communities {
            #expect(page.text.contains("<tr data-community=\"\(community.id)\""))
        }
        #expect(page.imagesFrom == "https://tiles.example.cn")
        #expect(await head.get("/work/dashboard").imagesFrom == nil)
        #expect(await head.get("/work/map?figure=mediation.accepted").text.contains("受理案件"))
        let areas = await head.get("/work/map/areas.geojson")
        #expect(areas.type.hasPrefix("application/geo+json"))
        #expect(areas.text.contains("\"community\":\"songgang\""))
        #expect(await head.get("/leaflet/leaflet.js").status == 200)
        for other in ["/leaflet/leaflet.map", "/leaflet/../setup", "/leaflet/%2e%2e/setup"] {
            #expect(await head.get(other).status == 404, "\(other)")
        }
        let script = await head.get("/map.js")
        #expect(script.type.hasPrefix("text/javascript"))
        #expect(!script.text.contains("innerHTML"))
    }
}
