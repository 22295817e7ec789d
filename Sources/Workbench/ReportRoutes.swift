import Access
import Web

/// The report's desk, the map, packs（年度报告、地图、规则包）.
let reportRoutes = [
    Route("/work/report", for: .area(.figures)) { try await $0.reportList($1) },
    Route("/work/report/:year", for: .area(.figures), hasForm: true) {
        try await $0.reportDesk($1)
    },
    Route("/work/report/:year/notes", .post, for: .area(.figures)) {
        try await $0.annotateReport($1)
    },
    Route("/work/report/:year/act/:act", for: .area(.figures), hasForm: true) {
        try await $0.reportAct($1)
    },
    Route("/work/map", for: .area(.figures)) { try await $0.mapPage($1) },
    Route("/work/map/areas.geojson", for: .area(.figures)) { try $0.mapAreas($1) },
    Route("/work/packs", for: .area(.packs)) { try await $0.packList($1) },
    Route("/work/packs/preview", for: .area(.packs), hasForm: true) {
        try await $0.packPreviewForm($1)
    },
    Route("/work/packs/preview", .post, for: .area(.packs)) { try await $0.packPreview($1) },
    Route("/work/packs/:procedure", for: .area(.packs)) { try await $0.packProcedure($1) },
    Route("/leaflet/*") { try $0.mapLibrary($1) },
    Route("/map.js") { _, _ in .text(MapScript.text, type: "text/javascript", cache: .day) },
]
