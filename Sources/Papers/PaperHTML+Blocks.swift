extension PaperHTML {
    func blocks(_ blocks: [Paper.Block]) -> String {
        blocks.map { block($0) }.joined(separator: "\n")
    }

    private func block(_ block: Paper.Block) -> String {
        switch block {
        case .heading(let level, let text):
            let tag = "h\(min(5, level + 1))"
            return "<\(tag)>\(XML.escaped(text))</\(tag)>"
        case .paragraph(let text, let placement):
            return "<p\(Self.attribute(placement))>\(words(text))</p>"
        case .labelled(let label, let text):
            return "<p class=\"flush\"><strong>\(XML.escaped(label))：</strong>\(words(text))</p>"
        case .list(let lines): return lines.map { "<p>\(words($0))</p>" }.joined()
        case .table(let table): return self.table(table)
        case .form(let form): return self.form(form)
        case .dialogue(let exchanges):
            return exchanges.map { "<p>问：\(words($0.question))</p><p>答：\(words($0.answer))</p>" }
                .joined()
        case .signatures(let lines):
            return lines.map { line in
                let date = line.date.map { $0.isEmpty ? "　　年　　月　　日" : XML.escaped($0) } ?? ""
                return "<p class=\"sign\"><span>\(XML.escaped(line.label))："
                    + "<span class=\"blank\" style=\"width:10em\">&nbsp;</span></span>"
                    + "<span>\(date)</span></p>"
            }.joined()
        case .ruled(let lines):
            return String(repeating: "<div class=\"ruled\"></div>", count: lines)
        case .picture(let picture):
            // The caption stands for a picture whose bytes go into the printed form alone.
            return "<p class=\"centre\">\(XML.escaped(picture.caption))</p>"
        case .space(let lines): return String(repeating: "<p>&nbsp;</p>", count: lines)
        case .pageBreak: return "<div style=\"break-after: page\"></div>"
        }
    }

    private static func attribute(_ placement: Paper.Placement) -> String {
        switch placement {
        case .body: ""
        case .flush: " class=\"flush\""
        case .centred: " class=\"flush centre\""
        case .right: " class=\"flush right\""
        }
    }

    private func words(_ text: Paper.Text) -> String {
        text.runs.map { run in
            switch run {
            case .words(let words): XML.escaped(words)
            case .strong(let words): "<strong>\(XML.escaped(words))</strong>"
            case .filled(let words): "<span class=\"filled\">\(XML.escaped(words))</span>"
            case .blank(let width):
                "<span class=\"blank\" style=\"width:\(width)em\">&nbsp;</span>"
            }
        }.joined()
    }

    private func table(_ table: Paper.Table) -> String {
        let caption =
            table.caption.isEmpty ? "" : "<caption>\(XML.escaped(table.caption))</caption>"
        let head = table.head.map { row($0, "th") }.joined()
        let note = table.note.isEmpty ? "" : "<p class=\"flush\">\(XML.escaped(table.note))</p>"
        return "<table>\(caption)<thead>\(head)</thead><tbody>"
            + table.rows.map { row($0, "td") }.joined() + "</tbody></table>\(note)"
    }

    private func row(_ cells: [Paper.Table.Cell], _ tag: String) -> String {
        let html = cells.map { cell in
            let spans =
                (cell.columns > 1 ? " colspan=\"\(cell.columns)\"" : "")
                + (cell.rows > 1 ? " rowspan=\"\(cell.rows)\"" : "")
            let place = cell.alignment == .centre ? " class=\"centre\"" : ""
            return "<\(tag)\(spans)\(place)>"
                + cell.lines.map { words($0) }.joined(separator: "<br>") + "</\(tag)>"
        }
        return "<tr>\(html.joined())</tr>"
    }

    /// Each row is a table of its own, since rows have different numbers of fields.
    private func form(_ form: Paper.Form) -> String {
        form.rows.map { fields in
            let cells = fields.map { field in
                let label = field.label.isEmpty ? "" : "<th>\(XML.escaped(field.label))</th>"
                let value = (field.value + field.closing).map { words($0) }
                    .joined(separator: "<br>")
                return "\(label)<td>\(value)</td>"
            }
            return "<table><tr>\(cells.joined())</tr></table>"
        }.joined()
    }
}
