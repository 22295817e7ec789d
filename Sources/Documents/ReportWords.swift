import LegalCalendar

/// The words around a report on a page; the report's sentences come from the template.
struct ReportWords {
    let language: Language

    func callAsFunction(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    var name: String { self("法治政府建设年度报告", "Annual report on law-based government") }
    var home: String { self("首页", "Home") }
    var reports: String { self("统计和报告", "Figures and reports") }
    var breadcrumb: String { self("您现在的位置", "You are here") }
    var source: String { self("信息来源", "Source") }
    var asOf: String { self("统计截止", "Counted through") }
    var generated: String { self("生成日期", "Produced on") }
    var figures: String { self("附表一　统计数据", "Table 1. Figures") }
    var otherFigures: String { self("正文未引用的其他指标", "Figures that the text does not quote") }
    var identities: String { self("附表二　勾稽关系核对", "Table 2. Identities") }
    var verification: String { self("附　核验方法", "How to verify") }
    var figure: String { self("名称", "Figure") }
    var current: String { self("本期", "This span") }
    var previous: String { self("上年同期", "Year before") }
    var change: String { self("变化", "Change") }
    var unit: String { self("单位", "Unit") }
    var definition: String { self("口径", "What is counted") }
    var identity: String { self("勾稽关系", "Identity") }
    var state: String { self("核对结果", "Result") }
    var difference: String { self("左减右", "Left less right") }
    var holds: String { self("成立", "holds") }
    var broken: String { self("不成立", "does not hold") }
    var untold: String { self("无法计算", "cannot be told") }
    var total: String { self("合计", "Total") }
    var share: String { self("占比", "Share") }
    var table: String { self("数据表", "Table") }
    var doubtful: String {
        self("所在勾稽关系不成立，请勿引用", "an identity with this figure does not hold")
    }
    var noPrevious: String {
        self("“—”表示没有可比的数：上年同期没有记录，或者无法计算。", "— means that there is nothing to compare with.")
    }
    var noRecords: String { self("本期没有记录。", "Nothing was recorded in the span.") }
    var records: String { self("查看记录", "see the records") }
}
