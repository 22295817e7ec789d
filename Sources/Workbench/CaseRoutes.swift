import Access
import Web

/// My work, matters and their acts, entry（我的工作、办件、登记）.
let caseRoutes = [
    Route("/work", for: .area(.work), hasForm: true) { try await $0.myWork($1) },
    Route("/work/team", for: .area(.team), hasForm: true) { try await $0.team($1) },
    Route("/work/team", .post, for: .area(.team)) { try await $0.handOver($1) },
    Route("/work/leave", for: .area(.work), hasForm: true) { try await $0.leavePage($1) },
    Route("/work/leave", .post, for: .area(.work)) { try await $0.keepLeave($1) },
    Route("/work/new", for: .area(.work), hasForm: true) { try await $0.chooseEntry($1) },
    Route("/work/new/:procedure", for: .area(.work), hasForm: true) {
        try await $0.openingPage($1)
    },
    Route("/work/new/:procedure", .post, for: .area(.work)) { try await $0.openMatter($1) },
    Route("/work/new/:procedure/bulk", for: .area(.work), hasForm: true) {
        try await $0.bulkPage($1)
    },
    Route("/work/new/:procedure/bulk", .post, for: .area(.work)) { try await $0.openLines($1) },
    Route("/work/matters/:id", for: .area(.work), hasForm: true) { try await $0.casePage($1) },
    Route("/work/matters/:id/act/:act", for: .area(.work), hasForm: true) {
        try await $0.actPage($1)
    },
    Route("/work/matters/:id/act/:act", .post, for: .area(.work)) { try await $0.doAct($1) },
    Route("/work/matters/:id/notes", .post, for: .area(.work)) { try await $0.addNote($1) },
    Route("/work/matters/:id/files", .post, for: .area(.work)) { try await $0.addFiles($1) },
    Route("/work/matters/:id/assign", .post, for: .area(.team)) { try await $0.assign($1) },
    Route("/work/matters/:id/unmask", .post, for: .area(.work)) { try await $0.unmask($1) },
    Route("/work/matters/:id/papers/:n", for: .area(.work)) { try await $0.casePaper($1) },
    Route("/work/matters/:id/files/:n", for: .area(.work)) { try await $0.caseAttachment($1) },
    Route("/work/matters/:id/files/:n/thumbnail", for: .area(.work)) {
        try await $0.caseThumbnail($1)
    },
]
