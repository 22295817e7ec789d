/// The values of a page as templates ask for them（模板取值）: by name, from dictionaries.
///
/// The library looks at a value through a mirror for each name, and at each value around it for a name that is not
/// in the innermost: a list of fifty rows spent four fifths of its time there. Here each value is looked at once.
enum TemplateValues {
    /// The same values, with what has named parts as a dictionary of them and without what is nil.
    static func byName(_ value: Any) -> Any {
        flat(value) ?? [String: Any]()
    }

    private static func flat(_ value: Any) -> Any? {
        switch value {
        case is String, is Bool, is Int, is [String], is [String: String]: return value
        case let values as [String: Any]: return values.compactMapValues(flat)
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { flat($0.value) }
        case .collection, .set: return mirror.children.compactMap { flat($0.value) }
        case .struct:
            // What describes itself is shown as it says.
            guard !(value is any CustomStringConvertible), !mirror.children.isEmpty else {
                return value
            }
            var parts: [String: Any] = [:]
            for case (let name?, let part) in mirror.children { parts[name] = flat(part) }
            return parts
        default: return value
        }
    }
}
