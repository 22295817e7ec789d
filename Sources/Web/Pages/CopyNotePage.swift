import LegalCalendar
import Procedures

/// What a static copy says where only the live service can help（静态副本的说明）.
struct CopyNotePage {
    let live: [String]
    /// How to reach the office, as far as the pack says it.
    let about: [String]
}

extension Pages {
    func copyNote(_ visit: Visit) -> Answer {
        page(
            .copyNote, title: visit.words["copy_heading"], visit,
            CopyNotePage(live: site.place.live.list, about: Foot(site, visit).about))
    }
}
