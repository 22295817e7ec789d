/// Measure words（量词）and units: what turns a number into a figure.
enum Measure {
    /// After an Arabic numeral.
    ///
    /// Ordinal-like words（级、届、版、号、楼、岁）are left out on purpose.
    static let afterArabic = WordTable(
        """
        个 件 宗 起 条 项 份 次 场 场次 人 人次 名 位 家 户 处 间 所 栋 幢 座 台 辆 艘 架 部 本 册 篇 幅
        张 块 面 枚 套 副 批 批次 期 类 种 轮 组 支 队 班 节 课 门 只 头 匹 株 棵 盏 根 例 桩 笔 单 则 版块
        宗次 件次 家次 户次 车次 班次 人份 频次 站次 点次 处次 项次 条次 台次 辆次 艘次 架次 轮次 期次 例次
        个次 场活动 余次 人天 堂 讲 集 帧 款 段 道 环 口 眼 井 桌 盒 箱 包 袋 瓶 剂 针 管 片 粒 颗 串 把 顶
        件套 卷 标段 床 页 字 席 泊位 个泊位 股 路 趟 遍 回 步 拨 拍 对 双 滴 滩 堆 垛 亩次 声 餐 餐次 份次
        公里 千米 米 厘米 毫米 平方米 平方公里 平方千米 平米 平方 立方米 立方 方 亩 公顷 吨 千克 公斤 斤 克
        升 毫升 千瓦 千瓦时 兆瓦 万千瓦 度 ㎡ m² m2 m³ km km² kg 海里 延米 吨/日 微克/立方米 毫克/立方米 微克 毫克 分贝 摄氏度 剂次 针次 封 封次
        元 美元 港元 港币 欧元 日元 元人民币 人民币 块钱 角 分
        小时 分钟 秒 秒钟 天 周 年 个月 个工作日 工作日 个自然日 自然日 个小时 课时 个课时 学时 个学时
        个星期 星期 个季度 季度
        倍 成 番 个百分点 百分点 % ‰ 个基点
        部门 省市 单位 社区 街道 乡镇 镇街 村居 科室 大类 大项 小类 小项 大件
        人员 名额 批件 件(次) 件/次 人/次 TB GB MB TEU
        """)

    /// After a Chinese numeral of two or more: only words that count rather than name.
    static let afterChinese = WordTable(
        """
        个 件 宗 起 条 项 份 次 场 场次 人 人次 名 位 家 户 处 间 所 栋 幢 座 辆 部 篇 批次 期 套 支 轮 例
        宗次 件次 家次 户次 车次 班次 幅 块 人份 余次 篇次 期次 笔
        公里 平方米 平方公里 亩 公顷 吨 公斤 元 美元 港元 天 个月 小时 个小时 个工作日 工作日
        倍 个百分点 百分点 课时 学时 人天 册 本 株 棵 头 只 艘 架 台 米 万元
        """)

    /// Words that make a clause with `一` or a vague place of a bigger word: the measure is not one.
    static let notAfterArabic = WordTable(
        """
        分之 分别 分局 分院 分会 分公司 年度 年代 年级 年内 年前 年后 年来 年间 年版 周年 周岁 天然 天气
        期间 期末 期初 期工程 期项目 期建设 部分 人民 人大 面向 级 届 版 代 号 时 点 所有 组织 路公交 路车 单元 单双
        次性 方面军 回头看 方案 方式 方法 包括 包含 面积 对外 对标 对于 对照 对接 双减 项目化 成立 成为 成功 成效
        片区 道路 道德 把手 步走 步法 门式 口人家 声明 点 克隆 度夏 周边 周围 批评 起草 起诉 位于 件事一次
        段路 条例 卷烟 包保 包案 讲话 讲法 讲座 讲堂 组建 组成 班子 轮班 管理 口述 集体 集中 集约 单独 单列 路段 路径
        """)

    /// Bracketed second measures as in 套(件)、件(次).
    static let inBrackets = WordTable(
        "类 项 册 份 部 篇 期 所 座 栋 幅 件 次 套 份 个 人 家 户 台 条 块 处 项 宗 起 场 名 批 辆 只 人次 米 间")

    /// Scales that turn a unit into its base unit, and other names of one unit.
    static func base(_ printed: String) -> (unit: String, power: Int, factor: Int) {
        switch printed {
        case "大": ("个", 0, 1)
        case "百分点": ("个百分点", 0, 1)
        case "成": ("%", 1, 1)
        case "㎡", "m²", "m2", "平米", "平方": ("平方米", 0, 1)
        case "m³", "立方", "方": ("立方米", 0, 1)
        case "km": ("公里", 0, 1)
        case "km²", "平方千米": ("平方公里", 0, 1)
        case "kg": ("公斤", 0, 1)
        case "元人民币", "人民币", "块钱": ("元", 0, 1)
        case "个小时": ("小时", 0, 1)
        case "个工作日": ("工作日", 0, 1)
        case "个课时": ("课时", 0, 1)
        case "个学时": ("学时", 0, 1)
        case "余次": ("次", 0, 1)
        case "秒钟": ("秒", 0, 1)
        case "个星期": ("星期", 0, 1)
        case "个季度": ("季度", 0, 1)
        case "个自然日": ("自然日", 0, 1)
        case "大类", "大项", "小类", "小项", "大件": (printed, 0, 1)
        case "人/次": ("人次", 0, 1)
        case "件/次": ("件次", 0, 1)
        case "个泊位": ("泊位", 0, 1)
        default: (printed, 0, 1)
        }
    }

    /// Units of time; a number of them is a figure only where it reports something.
    static let durations: Set<String> = [
        "小时", "分钟", "秒", "天", "周", "年", "个月", "工作日", "自然日", "星期", "季度",
    ]

    /// Units that can be counted in halves and tenths; a decimal before any other needs 万 or 亿.
    static let divisible: Set<String> = [
        "公里", "千米", "米", "厘米", "毫米", "平方米", "平方公里", "立方米", "亩", "公顷", "吨", "千克",
        "公斤", "斤", "克", "升", "毫升", "千瓦", "千瓦时", "兆瓦", "万千瓦", "度", "海里", "延米", "元",
        "美元", "港元", "港币", "欧元", "日元", "角", "分", "小时", "分钟", "秒", "天", "年", "个月",
        "工作日", "倍", "%", "‰", "个百分点", "个基点", "TB", "GB", "MB", "课时", "学时", "周",
        "吨/日", "微克/立方米", "毫克/立方米", "微克", "毫克", "分贝", "摄氏度", "人", "名", "件", "个", "次", "岁", "TEU",
        "字", "成", "人次", "家", "宗", "户",
    ]
}
