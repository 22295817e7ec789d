internal import Procedures

extension Matter {
    /// Free text without the names and numbers of its persons（自由文本脱敏）.
    package func withoutPersons(_ text: String) -> String {
        let persons = parties.filter { $0.kind == .person && $0.name.count > 1 }
        return Masking.numbers(
            in: persons.reduce(text) { $0.replacing(name: $1.name, by: Masking.name($1.name)) })
    }
}
