import Access
import Web

/// Review queues with the file beside the form, registers and exports（会审、台账、导出）.
let reviewRoutes = [
    Route("/work/review", for: .area(.work)) { try await $0.reviewQueues($1) },
    Route("/work/review/:id", for: .area(.work), hasForm: true) { try await $0.reviewFile($1) },
]
