import Foundation
import LegalCalendar

/// In which language the command line speaks: Chinese under `LANG=zh_CN` or `--lang zh`.
enum Speech {
    static let language: Language = {
        let words = CommandLine.arguments
        if let place = words.firstIndex(of: "--lang"), words.indices.contains(place + 1) {
            return words[place + 1].hasPrefix("zh") ? .zh : .en
        }
        if let word = words.first(where: { $0.hasPrefix("--lang=") }) {
            return word.hasPrefix("--lang=zh") ? .zh : .en
        }
        let environment = ProcessInfo.processInfo.environment
        let name = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return name.hasPrefix("zh") ? .zh : .en
    }()

    /// The arguments without the choice of language, which holds for every command.
    static var arguments: [String] {
        var rest: [String] = []
        var words = CommandLine.arguments.dropFirst().makeIterator()
        while let word = words.next() {
            if word == "--lang" {
                _ = words.next()
            } else if !word.hasPrefix("--lang=") {
                rest.append(word)
            }
        }
        return rest
    }
}

/// The text in the language of the command line.
func say(_ zh: String, _ en: String) -> String { Speech.language == .zh ? zh : en }
