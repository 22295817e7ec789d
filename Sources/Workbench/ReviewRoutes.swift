import Access
import Web

/// Review queues with the file beside the form, registers and exports（会审、台账、导出）.
let reviewRoutes =
    [
        Route("/work/review", for: .area(.work)) { try await $0.reviewQueues($1) },
        Route("/work/review/:id", for: .area(.work), hasForm: true) { try await $0.reviewFile($1) },
        Route("/work/registers", for: .area(.work)) { try await $0.registers($1) },
        Route("/work/registers/:id", for: .area(.work)) { try await $0.registerPage($1) },
    ] + exportRoutes("/work/export") + exportRoutes("/work/registers/:id/export")

/// What takes a list along: masked at once, in full after stating what for.
private func exportRoutes(_ path: String) -> [Route] {
    [
        Route("\(path).xlsx", for: .area(.work)) { try await $0.exportMasked($1, as: .xlsx) },
        Route("\(path).csv", for: .area(.work)) { try await $0.exportMasked($1, as: .csv) },
        Route(path, for: .area(.work), hasForm: true) { try await $0.exportForm($1) },
        Route(path, .post, for: .area(.work)) { try await $0.exportInFull($1) },
    ]
}
