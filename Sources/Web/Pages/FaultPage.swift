import Procedures

/// What stands where a page cannot.
struct FaultPage {
    let heading: String
    let sentence: String
}

extension Pages {
    /// The page of a fault; nil for one of our own, of which the public learns no more than that.
    func fault(_ fault: PageFault?, _ visit: Visit) -> Answer {
        let words = words(visit)
        let (status, content): (Int, FaultPage) =
            switch fault {
            case .notFound:
                (404, FaultPage(heading: words["fault_404"], sentence: words["fault_404_text"]))
            case .bad(let label):
                (
                    400,
                    FaultPage(
                        heading: words["fault_400"], sentence: label.text(in: visit.language))
                )
            case .notPublic(let procedure):
                (
                    404,
                    FaultPage(
                        heading: words["fault_private"],
                        sentence: words(
                            "“\(procedure.zh)”的办件涉及个人隐私或者依法不予公开，这里只公布统计数。",
                            "Matters of “\(procedure.en)” are private or closed by law; only counts are published."
                        ))
                )
            case nil:
                (500, FaultPage(heading: words["fault_500"], sentence: words["fault_500_text"]))
            }
        return page(.fault, title: content.heading, visit, status: status, content)
    }
}
