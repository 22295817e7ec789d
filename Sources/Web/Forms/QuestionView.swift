import LegalCalendar
import Procedures

/// A question as the template `question` shows it.
///
/// What may be absent is a list of none or one: for nil the template would go on looking in the
/// question around this one.
package struct QuestionView {
    struct Line {
        let type: String
        let mode: [String]
        let longest: [Int]
        let unit: [String]
    }

    struct Lines {
        let longest: [Int]
        let rows: Int
    }

    struct Options {
        let options: [Question.Option]
    }

    struct File {
        let many: Bool
        let accept: [String]
        let camera: Bool
    }

    struct Group {
        let questions: [QuestionView]
    }

    let name: String
    let id: String
    let label: String
    let hint: [String]
    let error: [String]
    let value: String
    let isRequired: Bool
    let optional: [String]
    let autocomplete: [String]
    /// The elements that explain it, for `aria-describedby`.
    let described: [String]
    let line: [Line]
    let lines: [Lines]
    let radios: [Options]
    let menu: [Options]
    let checks: [Options]
    let file: [File]
    let group: [Group]

    package init(_ question: Question, words: Words) {
        name = question.name
        id = question.id
        label = question.label
        hint = question.hint.list
        error = question.error.list
        value = question.value
        isRequired = question.isRequired
        optional = question.isRequired ? [] : [words("选填", "optional")]
        autocomplete = question.autocomplete.list
        let id = question.id
        let notes =
            question.hint.map { _ in "\(id)-hint" }.list
            + question.error.map { _ in "\(id)-error" }.list
        described = notes.isEmpty ? [] : [notes.joined(separator: " ")]
        var (line, lines, file): ([Line], [Lines], [File]) = ([], [], [])
        var (radios, menu, checks): ([Options], [Options], [Options]) = ([], [], [])
        var group: [Group] = []
        switch question.kind {
        case .line(let type, let mode, let longest, let unit):
            line = [Line(type: type, mode: mode.list, longest: longest.list, unit: unit.list)]
        case .lines(let longest, let rows): lines = [Lines(longest: longest.list, rows: rows)]
        case .radios(let options): radios = [Options(options: options)]
        case .menu(let options): menu = [Options(options: options)]
        case .checks(let options): checks = [Options(options: options)]
        case .file(let many, let accept, let camera):
            file = [File(many: many, accept: accept.isEmpty ? [] : [accept], camera: camera)]
        case .group(let questions):
            group = [Group(questions: questions.map { QuestionView($0, words: words) })]
        }
        (self.line, self.lines, self.file, self.group) = (line, lines, file, group)
        (self.radios, self.menu, self.checks) = (radios, menu, checks)
    }
}

extension Optional {
    /// None or one, for templates.
    package var list: [Wrapped] { map { [$0] } ?? [] }
}

/// All that a page with a form gives its template（表单）: the faults on top, then the questions.
package struct FormView {
    struct Faults {
        let heading: String
        let links: [TextLink]
    }

    let action: String
    let faults: [Faults]
    let questions: [QuestionView]
    /// What keeps other sites from sending the form（CSRF token）.
    let token: String
    /// What makes a second sending find the first one's result.
    let once: [String]
    let button: String
    let hasFiles: Bool
    /// What goes along unseen.
    package var hidden: [Hidden] = []
    /// Further ways to send it, each under a name of its own.
    package var otherButtons: [Hidden] = []

    /// A name, its value, and for buttons what they say.
    package struct Hidden {
        package let name: String
        package let value: String
        let label: String

        package init(_ name: String, _ value: String, label: String = "") {
            self.name = name
            self.value = value
            self.label = label
        }
    }

    /// A form for the questions.
    ///
    /// `action`: the address that the form is sent to.
    /// `button`: what pressing it does, in words.
    package init(
        _ questions: [Question], faults: [FormFault] = [], action: String, button: String,
        visit: Visit, once: String? = nil
    ) {
        let words = Words(language: visit.language)
        self.action = action
        self.faults =
            faults.isEmpty
            ? []
            : [
                Faults(
                    heading: words("填写的内容有问题", "There is a problem"),
                    links: faults.map {
                        TextLink(
                            href: "#" + Question.id(of: $0.name),
                            text: $0.message.text(in: visit.language))
                    })
            ]
        var marked = questions
        for index in marked.indices { marked[index].mark(faults, visit.language) }
        self.questions = marked.map { QuestionView($0, words: words) }
        token = visit.guest.token
        self.once = once.list
        self.button = button
        hasFiles = questions.contains { $0.takesFiles }
    }
}

extension Question {
    fileprivate mutating func mark(_ faults: [FormFault], _ language: Language) {
        if let fault = faults.first(where: { $0.name == name }) {
            error = fault.message.text(in: language)
        }
        if case .group(var questions) = kind {
            for index in questions.indices { questions[index].mark(faults, language) }
            kind = .group(questions)
        }
    }

    fileprivate var takesFiles: Bool {
        switch kind {
        case .file: true
        case .group(let questions): questions.contains { $0.takesFiles }
        default: false
        }
    }
}
