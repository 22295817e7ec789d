import Procedures
import Web

/// What everybody may read without saying who they are, and say of a draft（信息公开、征求意见）.
let publicRoutes = [
    Route("/consultations") { try await $0.consultations($1) },
    Route("/consultations/:matter") { try await $0.consultationPage($1) },
    Route("/consultations/:matter/comment", hasForm: true) { try await $0.commentForm($1) },
    Route("/consultations/:matter/comment", .post) { try await $0.sendComment($1) },
    Route("/disclosures") { try await $0.disclosures($1) },
    Route("/disclosures/:matter") { try await $0.publishedItem(.disclosures, $1) },
    Route("/powers") { try await $0.powers($1) },
    Route("/powers/:matter") { try await $0.publishedItem(.powers, $1) },
    Route("/posts") { try await $0.posts($1) },
    Route("/posts/:matter") { try await $0.publishedItem(.posts, $1) },
    Route("/embed/posts") { try await $0.embeddedPosts($1) },
    Route("/reports") { try await $0.reports($1) },
    Route("/catalogue") { try await $0.catalogue($1) },
    Route("/open-data") { $0.openData($1) },
    Route("/open-data/:file") { try await $0.openDataFile($1) },
    Route("/feeds/:name") { try await $0.feed($1) },
]
