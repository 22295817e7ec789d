import LegalCalendar

/// Where people choose how pages are shown（无障碍和适老版）; works without scripts, without a session.
struct DisplayPage {
    struct Size {
        let value: String
        let label: String
        let isChosen: Bool
    }

    struct Choice {
        let name: String
        let label: String
        let about: String
        let isChosen: Bool
    }

    let sizes: [Size]
    let choices: [Choice]
    let next: String
    let isEnglish: Bool
}

extension Pages {
    func display(_ visit: Visit) -> Answer {
        let (words, chosen) = (visit.words, visit.display.choices)
        let sizes: [(value: String, isChosen: Bool)] = [
            ("standard", chosen.isDisjoint(with: [.large, .largest])),
            ("large", chosen.contains(.large)), ("largest", chosen.contains(.largest)),
        ]
        let choices: [Display.Choice] = [.simple, .contrast, .column]
        return page(
            .display, title: words["display_heading"], visit,
            DisplayPage(
                sizes: sizes.map {
                    .init(value: $0.value, label: words["size_" + $0.value], isChosen: $0.isChosen)
                },
                choices: choices.map {
                    .init(
                        name: $0.rawValue, label: words["choice_" + $0.rawValue],
                        about: words["choice_\($0.rawValue)_text"], isChosen: chosen.contains($0))
                },
                next: visit.next ?? "/", isEnglish: visit.language == .en))
    }

    /// Keeps the choice for a year and goes back to where the visitor came from.
    ///
    /// A cookie about looks is all that it sets, so it needs no session and no token.
    func setDisplay(_ visit: Visit) -> Answer {
        let words =
            [visit.query["size"] ?? ""]
            + Display.Choice.allCases.map(\.rawValue).filter { visit.query[$0] == "yes" }
        let display = Display(parsing: words.joined(separator: "."))
        var answer = Answer.redirect(to: visit.next ?? visit.links("/"))
        answer.set(
            Cookie(
                Display.cookieName, display.text(separator: "."),
                lifetime: display == .standard ? 0 : 365 * 86400,
                isSecure: site.services?.isSecure ?? false))
        return answer
    }
}
