package import Procedures

/// One question of a form, ready for the template（表单项）.
///
/// Exactly one of the kinds is not nil; templates take each as a section.
package struct Question: Sendable {
    package struct Option: Sendable {
        package let id: String
        package let value: String
        package let label: String
        /// None or one.
        package let hint: [String]
        package let isChosen: Bool
        package let name: String

        package init(
            id: String, value: String, label: String, hint: String? = nil, isChosen: Bool,
            name: String
        ) {
            self.id = id
            self.value = value
            self.label = label
            self.hint = hint.list
            self.isChosen = isChosen
            self.name = name
        }
    }

    package enum Kind: Sendable {
        /// One line: the `type` and `inputmode` of the element, the longest text, a unit behind it.
        case line(type: String, mode: String?, longest: Int?, unit: String?)
        case lines(longest: Int?, rows: Int)
        /// One of few, all in sight.
        case radios([Option])
        /// One of many.
        case menu([Option])
        case checks([Option])
        /// Several files if so; what the element accepts; whether a phone opens its camera at once.
        case file(many: Bool, accept: String, camera: Bool = false)
        /// Several questions under one heading: a place, a party.
        case group([Question])
    }

    package var name: String
    package var label: String
    package var hint: String?
    package var isRequired: Bool
    package var kind: Kind
    package var value: String
    package var error: String?
    /// The token by which browsers fill it in（HTML autocomplete）.
    package var autocomplete: String?

    package init(
        _ name: String, _ label: String, _ kind: Kind, value: String = "", hint: String? = nil,
        isRequired: Bool = true, error: String? = nil, autocomplete: String? = nil
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.value = value
        self.hint = hint
        self.isRequired = isRequired
        self.error = error
        self.autocomplete = autocomplete
    }

    /// The identifier of its element; dots would need escaping in style sheets.
    package var id: String { Self.id(of: name) }

    package static func id(of name: String) -> String {
        "q-" + name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "-" }.joined()
    }
}

/// Something wrong with what was typed（填写错误）: which question, and what would do.
package struct FormFault: Error, Hashable, Sendable {
    package let name: String
    package let message: Label

    package init(_ name: String, _ zh: String, _ en: String) {
        self.name = name
        message = Label(zh: zh, en: en)
    }
}
