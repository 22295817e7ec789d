/// A link as pages show it（链接）: where it leads, and its words.
package struct TextLink {
    package let href: String
    package let text: String

    package init(href: String, text: String) {
        self.href = href
        self.text = text
    }
}
