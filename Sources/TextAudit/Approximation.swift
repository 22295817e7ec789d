/// Words that make a figure approximate（约数）.
enum Approximation {
    /// Right before the number; `notBefore` takes back those that are the end of another word.
    static let before = WordTable(
        """
        约 大约 约为 约达 约占 近 将近 接近 超 超过 超出 逾 突破 不足 不到 不少于 不低于 不超过 至少 几乎 大概
        上下 高于 低于 多于 少于 大于 小于 最多 最少 最高 估计 预计 过
        """)

    /// 节约100万元 and 最近3次 are exact.
    static let notBefore = WordTable(
        """
        节约 签约 预约 制约 违约 履约 公约 合约 集约 邀约 条约 特约 最近 附近 就近 邻近 相近 靠近 临近 走近
        贴近 亲近 远近 毗邻 赶超 通过 经过 度过 超过过 审过 办过 搭过 最高人 最高法
        """)

    /// Between the number and its measure: 67000多宗, 8.8万余份.
    static func isInner(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "余" || scalar == "多" || scalar == "几" || scalar == "来"
    }

    /// Right after the measure: 50人以上, 100家左右.
    static let after = WordTable("以上 以下 左右 上下 以内 有余 不等 之多 多 开外")
}
