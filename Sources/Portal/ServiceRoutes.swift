import Web

/// Applying for something and following it（办事、查询）.
let serviceRoutes = [
    Route("/services") { try $0.services($1) },
    Route("/services/:id") { try $0.service($1) },
    Route("/apply/:service", hasForm: true) { try await $0.startApplication($1) },
    Route("/apply/:service/check", hasForm: true) { try await $0.checkAnswers($1) },
    Route("/apply/:service/check", .post) { try await $0.submitApplication($1) },
    Route("/apply/:service/:step", hasForm: true) { try await $0.askStep($1) },
    Route("/apply/:service/:step", .post) { try await $0.takeStep($1) },
    Route("/receipts/:matter", hasForm: true) { try await $0.receipt($1) },
    Route("/track", hasForm: true) { $0.trackForm($1) },
    Route("/track", .post) { try await $0.track($1) },
    Route("/track/:matter", hasForm: true) { try await $0.tracked($1) },
    Route("/track/:matter/papers/:n") { try await $0.ownPaper($1) },
    Route("/track/:matter/files/:n") { try await $0.ownFile($1) },
    Route("/track/:matter/do/:act", for: .resident, hasForm: true) { try await $0.ownActForm($1) },
    Route("/track/:matter/do/:act", .post, for: .resident) { try await $0.ownAct($1) },
    Route("/room/:matter", hasForm: true) { try await $0.room($1) },
    Route("/room/:matter/invitation", for: .account, hasForm: true) {
        try await $0.invitationForm($1)
    },
    Route("/room/:matter/invitation", .post, for: .account) { try await $0.invite($1) },
    Route("/room/:matter/:act", .post) { try await $0.speak($1) },
    Route("/my", for: .resident) { try await $0.myMatters($1) },
]
