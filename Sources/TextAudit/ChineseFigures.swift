/// Figures that are written with Chinese numerals: 三次, 两名律师, 百分之三十, 三成, 三分之一.
///
/// In this genre most such numerals are names and idioms, so a measure alone is not enough.
struct ChineseFigures {
    let scanner: FigureScanner
    private var text: SourceText { scanner.text }
    private var reader: NumberReader { scanner.reader }

    init(scanner: FigureScanner) { self.scanner = scanner }

    /// The figure at `start` and where to go on; a nil figure for what is surely none, nil if unknown.
    func figure(at start: Int) -> (FoundFigure?, Int)? {
        if let share = perHundred(at: start) { return (share, share.end) }
        guard let token = reader.chinese(at: start) else { return nil }
        if let part = fraction(token) { return (part, part.end) }
        let before = text.skipSpacesBack(start)
        guard
            !Self.refusedBefore.ends(in: text, before: before)
                || Self.inAll.ends(in: text, before: before),
            !NumberReader.isChineseNumeral(text[start - 1]), !text[start - 1].isDigit
        else { return (nil, token.range.upperBound) }
        if let tenths = tenths(token) { return (tenths, tenths.end) }
        guard let unit = unit(after: token), isCount(token, unit, start) else {
            return (nil, token.range.upperBound)
        }
        var counted = token
        if Self.vague.ends(in: text, before: start) { counted.approximate = true }
        return (scanner.figure(counted, unit, low: nil, start: start), unit.end)
    }

    /// 上千人 is about a thousand.
    private static let vague = WordTable("上 成 数")

    /// Right before the numeral: ordinals and words that end in 一, 十 or 百 with another sense.
    private static let refusedBefore = WordTable(
        """
        第 周 星期 礼拜 初 专 同 统 唯 逐 单 某 老 数 几 届 大 每周 每月 每年 每日 每天 每季度 每半年 每 这 那 其 任 任何
        十 国 独 归 合二为 非 无 千篇 万无 百无 三 挂 不 之 说 再 进 双 的百 百 千 万 列 排名 前 后
        """)

    /// 前后六次 counts, 前六次 ranks.
    private static let inAll = WordTable("前后 先后 共同")

    // MARK: Forms of their own

    /// 百分之三十, 百分之九十五点五.
    private func perHundred(at start: Int) -> FoundFigure? {
        guard text[start] == "百", text[start + 1] == "分", text[start + 2] == "之" else { return nil }
        let place = start + 3
        guard let token = reader.chinese(at: place) ?? reader.arabic(at: place) else { return nil }
        let unit = FigureScanner.UnitToken(name: "%", power: 0, end: token.range.upperBound)
        return scanner.figure(token, unit, low: nil, start: start)
    }

    /// 三分之一, as a bare number of four decimals.
    private func fraction(_ below: NumberToken) -> FoundFigure? {
        let place = below.range.upperBound
        guard text[place] == "分", text[place + 1] == "之",
            let above = reader.chinese(at: place + 2), above.value < below.value,
            let value = above.value.percent(of: below.value, digits: 2)
        else { return nil }
        let start = below.range.lowerBound
        let unit = FigureScanner.UnitToken(name: "", power: -2, end: above.range.upperBound)
        var token = above
        token.value = value
        token.lastDigit = ExactDecimal(1, scale: 2)
        return scanner.figure(token, unit, low: nil, start: start)
    }

    /// 近三成, 下降两成.
    private func tenths(_ token: NumberToken) -> FoundFigure? {
        let end = token.range.upperBound
        guard token.value < 10, text[end] == "成", token.range.count == 1,
            Self.beforeTenths.ends(in: text, before: token.range.lowerBound)
                || Approximation.after.begins(in: text, at: end + 1),
            !Measure.notAfterArabic.begins(in: text, at: end)
        else { return nil }
        let unit = FigureScanner.UnitToken(name: "%", power: 1, end: end + 1)
        return scanner.figure(token, unit, low: nil, start: token.range.lowerBound)
    }

    private static let beforeTenths = WordTable("近 约 超 达 达到 占 增长 上升 下降 减少 提高 降低 逾 超过 了")

    // MARK: With a measure

    private func unit(after token: NumberToken) -> FigureScanner.UnitToken? {
        let start = token.range.upperBound
        let length = Measure.afterChinese.length(in: text, at: start)
        guard length > 0, !Measure.notAfterArabic.begins(in: text, at: start) else { return nil }
        let printed = text.plainSlice(start..<(start + length))
        let base = Measure.base(printed)
        var end = start + length
        var half = false
        if Measure.durations.contains(printed), text[end] == "半" {
            half = true
            end += 1
        }
        return FigureScanner.UnitToken(
            name: base.unit, power: base.power, end: end, extraHalf: half)
    }

    private func isCount(
        _ token: NumberToken, _ unit: FigureScanner.UnitToken, _ start: Int
    ) -> Bool {
        if Self.names.begins(in: text, at: start) { return false }
        let measure = token.range.upperBound
        if Self.namesAfter.begins(in: text, at: measure) {
            guard Self.countingVerbs.ends(in: text, before: start) else { return false }
        }
        if Self.ideasAfter.begins(in: text, at: unit.end),
            !Exclusion.firstOf.begins(in: text, at: unit.end)
        {
            return false
        }
        if Measure.durations.contains(unit.name) { return isDuration(start, unit) }
        let first = text[start]
        if first == "百" || first == "千" || first == "万" || first == "亿" {
            return token.approximate || Self.nearly.ends(in: text, before: start)
        }
        if first == "二", token.range.count == 1, !["个", "名", "家"].contains(unit.name) {
            return false
        }
        if isMeeting(start, unit) { return false }
        // 两名以上执法人员 is a rule of procedure
        if token.value <= 3, text[unit.end] == "以", text[unit.end + 1] == "上" { return false }
        return token.value == 1 ? isOne(unit, start) : true
    }

    private static let nearly = WordTable("近 上 超 逾 约 过 将近 接近 超过")

    /// Names and idioms, from the numeral on.
    private static let names = WordTable(
        """
        十个坚持 十件实事 千家 万户 百家 千户 万家 三次产业 三次分配 四处走 四处奔 四起 三番五次 两条腿 三位一体 五位一体 两位数
        三位数 四位一体 多位一体 三个年 两条线 两个率 三个率 两个覆盖 三家村 七个有之 两次党
        """)

    /// Measure and noun together that name a policy, unless a counting verb stands right before.
    private static let namesAfter = WordTable(
        """
        项制度 项机制 项规定 项原则 项纪律 项监督 项禁令 项承诺 项清单 项公示 项整治 项改革 项行动 项建设 项工程 项重点 项基本
        项工作 项任务 项措施 项职能 项职责 项要求 项内容 项权利 项协议 项法律制度 项服务 项举措 项保障 项经费
        张网 张图 张清单 张表 张卡 张牌 条主线 条线 条龙 条心 条底线 条红线 条战线 条例 条意见 条措施
        套班子 套机制 支队伍 支力量 部门 部曲 件事 件套 件大事 名单 名称 名义 名制 家人 家庭 家单位联 人小组 人行
        个文明 个环境 个关系 个关键 个重点 个一批 个体系 个平台 个机制 个抓手 个领域 个目标 个清单 个办法
        场硬仗 场战 场攻坚 次产业 次供水 次全会 个阶段 个环节 个方面 个层面 个维度 个部分 个步骤 个层次 个角度 个过程
        """)

    /// After 个: what is held, not counted（两个维护、四个意识）, or a list of headings.
    private static let ideasAfter = WordTable(
        """
        坚持 维护 确立 意识 自信 全面 必须 代表 务必 结合 大局 一百年 毫不动摇 有利于 区分开来 统筹 转变 责任 优先 到位 革命
        注重 从严 不 率先 走在 最严 明确 满意 离不开 服从 一 方面 部分 环节 层面 维度 步骤 阶段 层次 角度 强化 创新 提升
        倡导 牢固 亲自 更加 着力 突出 以上率 认同 打通 决不 文化自信 伟大 专项行动年
        """)

    /// Verbs after which a numeral counts what was done.
    static let countingVerbs = WordTable(
        """
        制定 出台 修订 印发 完善了 形成 设立 设置 建立 建立了 新建 建成 成立 成立了 打造 创建 新增 获评 获得 荣获 开展 开展了
        举办 举办了 组织 召开 召开了 办理 受理 查处 处理 处置 化解 调解 审理 审结 审查 审核 立案 作出 拆除 发现 排查 整改 完成
        编制 发布 发放 配备 聘请 选派 选聘 派驻 招聘 引进 推出 梳理 清理 废止 修改 共 共有 累计 合计 新招 签订 设有 拥有 下设
        划分为 约谈 通报 侦破 破获 抓获 打掉 公布 发出 提出 承办 答复 办结 收到 接到 组建 组建了 培育 评选 仅 各 仅有 发生
        """)

    /// 为期三天 tells how long a thing was; 平均两天半 and 缩短三天 report a result.
    private func isDuration(_ start: Int, _ unit: FigureScanner.UnitToken) -> Bool {
        unit.extraHalf || Self.reportedSpans.ends(in: text, before: start)
    }

    private static let reportedSpans = WordTable("约 平均 仅 仅需 缩短 压缩 压缩至 缩短至 缩短到 压缩到 提前 减少 缩短了 压缩了 提速")

    /// 十三届三次会议, 四次全会.
    private func isMeeting(_ start: Int, _ unit: FigureScanner.UnitToken) -> Bool {
        guard unit.name == "次" else { return false }
        if Self.assemblies.begins(in: text, at: unit.end) { return true }
        return text[unit.end] == "会" && "届大会协".unicodeScalars.contains(text[start - 1])
    }

    private static let assemblies = WordTable("全会 全体 代表大会 党代会 党代表 常委会")

    /// 一 counts only where something is plainly one: 查处一起, 演练一次, 一个中心、五个….
    private func isOne(_ unit: FigureScanner.UnitToken, _ start: Int) -> Bool {
        var before = text.skipSpacesBack(start)
        if text[before - 1] == "了" { before -= 1 }
        let ends = text[unit.end].endsClause || "和及与".unicodeScalars.contains(text[unit.end])
        let clause = clauseStart(before: start)
        switch unit.name {
        case "名", "位", "人":
            return Self.appointing.ends(in: text, before: before)
                || (ends && clause < start - 3
                    && Self.countingVerbs.occurs(in: text, clause..<start)
                    && !Self.regular.occurs(in: text, clause..<start))
        case "场", "起", "宗", "期", "例":
            if Self.none.ends(in: text, before: before) { return false }
            if unit.name != "例", Self.countingVerbs.ends(in: text, before: before) { return !ends }
            return ends && reported(clause, start)
        case "个":
            return Self.countingVerbs.ends(in: text, before: before) && hasSibling(after: unit.end)
        case "家", "件", "份", "项", "次", "部", "处", "所", "座", "支", "条", "篇", "辆", "台", "批次":
            return ends && reported(clause, start)
        default:
            return false
        }
    }

    private static let none = WordTable("未发生 没有发生 无发生 不发生 未出现 未发现 零发生 没有 再发生 杜绝发生")
    private static let appointing = WordTable(
        "配备 聘请 选派 派驻 选聘 聘用 新增 招聘 引进 抽调 抽派 选任 安排 指派 明确 确定 共 仅 各 查处 处分 问责")
    private static let regular = WordTable("每 至少 定期 原则上 不少于 最多 只 跑 确保 做到 力争 实现 一次办")

    private func reported(_ clause: Int, _ start: Int) -> Bool {
        start - clause > 3 && Self.countingVerbs.occurs(in: text, clause..<start)
            && !Self.regular.occurs(in: text, clause..<start)
    }

    private func clauseStart(before start: Int) -> Int {
        var index = start
        while index > 0, text[index - 1] != ",", text[index - 1] != ";",
            !text[index - 1].endsSentence
        {
            index -= 1
        }
        return index
    }

    /// Another count in the same list: 一个中心、五个综治单位.
    private func hasSibling(after end: Int) -> Bool {
        var index = end
        var listed = false
        while index < text.count, index < end + 24, !text[index].endsSentence, text[index] != "," {
            if text[index] == "、" || text[index] == "和" { listed = true }
            if listed, text[index].isDigit || NumberReader.digit(text[index]) != nil,
                Measure.afterChinese.begins(in: text, at: index + 1)
            {
                return true
            }
            index += 1
        }
        return false
    }
}
