/// The fixed table of requests for information（政府信息公开申请情况）in an annual report.
///
/// The form itself states the rule: 第一项加第二项之和，等于第三项加第四项之和. Cells are bare numbers, so
/// they are no figures of the text, yet the rule is a claim of kind `balance`.
///
/// Source: Open Government Information Regulations（政府信息公开条例, 2019 revision）art. 50 and the
/// report form of 2021.
struct RequestTable {
    let text: SourceText

    /// The first words of the four rows, in their order.
    private static let rows = [
        WordTable("本年新收政府信息公开申请数量"), WordTable("上年结转政府信息公开申请数量"),
        WordTable("总计"), WordTable("结转下年度继续办理"),
    ]

    static func find(in text: SourceText) -> [Claim] {
        let table = RequestTable(text: text)
        guard let start = rows[0].first(in: text, 0..<text.count) else { return [] }
        var place = start.lowerBound
        var cells: [[Int]] = []
        for row in rows {
            guard let label = row.first(in: text, place..<min(place + 6000, text.count)) else {
                return []
            }
            cells.append(table.numbers(after: label.upperBound))
            place = label.upperBound
        }
        return table.judge(cells, at: start.lowerBound)
    }

    /// The whole numbers that follow a label up to the next Han character.
    private func numbers(after start: Int) -> [Int] {
        var result: [Int] = []
        var index = start
        while index < text.count, !text[index].isHan, text[index] != "(" {
            guard text[index].isDigit else {
                index += 1
                continue
            }
            var value = 0
            while text[index].isDigit, value < 100_000_000 {
                (value, index) = (value * 10 + Int(text[index].value) - 48, index + 1)
            }
            // 四、 or 1. opens the next row
            if text[index] == "." || text[index] == "、" { break }
            result.append(value)
        }
        return result
    }

    private func judge(_ cells: [[Int]], at start: Int) -> [Claim] {
        let width = cells[0].count
        guard width > 0, cells.allSatisfy({ $0.count == width }) else { return [] }
        var claims: [Claim] = []
        for column in (0..<width).reversed() {
            let (new, carried, done, open) =
                (cells[0][column], cells[1][column], cells[2][column], cells[3][column])
            let off = done + open - new - carried
            // the columns are only named where they do not close
            guard column == width - 1 || off != 0 else { continue }
            claims.append(
                Claim(
                    .balance, "\(new)+\(carried)=\(done)+\(open)", off == 0 ? .holds : .fails,
                    difference: off == 0 ? nil : ExactDecimal(Int128(off)),
                    remark: "申请情况表第\(column + 1)列", start: start))
        }
        if width == 7 {
            for row in cells where row.dropLast().reduce(0, +) != row[6] {
                let parts = row.dropLast().map { "\($0)" }.joined(separator: "+")
                claims.append(
                    Claim(
                        .sum, "\(parts)=\(row[6])", .fails,
                        difference: ExactDecimal(Int128(row[6] - row.dropLast().reduce(0, +))),
                        remark: "申请情况表：各列之和与总计不符", start: start))
            }
        }
        return claims
    }
}
