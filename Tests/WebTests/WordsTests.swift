import Testing
import Web

@Suite struct WordsTests {
    @Test("Every word that a template asks for is in both tables", arguments: Template.allCases)
    func words(template: Template) {
        var rest = template.text[...]
        while let start = rest.firstRange(of: "{{t.") {
            rest = rest[start.upperBound...]
            let key = String(rest.prefix { $0 != "}" })
            let row = Words.rows[key]
            #expect(row?.zh.isEmpty == false && row?.en.isEmpty == false, "\(key)")
        }
    }

    @Test("A template has no words of its own but numbers and marks", arguments: Template.allCases)
    func noWords(template: Template) {
        let chinese = template.text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
        #expect(chinese.isEmpty)
    }
}
