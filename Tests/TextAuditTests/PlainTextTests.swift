import Testing
import TextAudit

@Suite("Text of a page") struct PlainTextTests {
    static let rows: [(html: String, text: String, why: String)] = [
        ("<p>受理<b>12</b>件</p><p>办结10件</p>", "受理12件\n办结10件\n", "inline tags join, blocks break"),
        (
            "<head><title>x</title></head><body>甲<script>var a = '<p>9件';</script>乙</body>", "甲乙\n",
            "head and script left out"
        ),
        ("甲&nbsp;&nbsp;乙&amp;丙&#20214;&#x4EF6;", "甲 乙&丙件件", "entities"),
        (
            "<table><tr><td>新收</td><td>58</td></tr><tr><td>结转</td><td>2</td></tr></table>",
            "新收\t58\n结转\t2\n", "cells and rows"
        ),
        ("甲<br/>乙<!-- 9件 -->丙", "甲\n乙丙", "line breaks and comments"),
        ("<a title=\"a>b\" href='x'>甲</a>", "甲", "a quoted bracket"),
        ("受理\n  12\n件", "受理 12 件", "white space of the source"),
        ("3<5 且 a&b", "3<5 且 a&b", "signs that are no markup"),
        ("<p>甲", "甲", "unclosed"), ("<script>甲", "", "unclosed script"),
        ("甲<div", "甲\n", "cut tag"),
    ]

    @Test("Markup goes, paragraphs stay", arguments: rows)
    func text(html: String, text: String, why: String) {
        #expect(plainText(fromHTML: html) == text, "\(why)")
    }

    @Test("Figures of a page are those of its text")
    func figures() {
        let text = plainText(fromHTML: "<p>受理<span>1</span><span>2</span>件,<i>办结</i>9&nbsp;件。</p>")
        #expect(findFigures(in: text).map(\.value) == [12, 9])
    }
}
