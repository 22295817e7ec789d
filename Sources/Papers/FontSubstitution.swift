/// Which free font stands in for which of an office's（字体替代）.
public enum FontSubstitution {
    /// First the closest in shape; Noto has nearly all characters, also 堃 镕 喆.
    private static let table: [(written: String, free: [String])] = [
        ("方正小标宋简体", ["FandolSong", "Noto Serif CJK SC"]),
        ("仿宋_GB2312", ["FandolFang", "Noto Serif CJK SC"]),
        ("黑体", ["FandolHei", "Noto Sans CJK SC"]),
        ("楷体_GB2312", ["FandolKai", "AR PL KaitiM GB", "Noto Serif CJK SC"]),
        ("宋体", ["Noto Serif CJK SC"]),
    ]

    /// Of these families only the other weight is wanted: LibreOffice would take the named one.
    private static let unwanted = ["FandolSong-Regular.otf", "FandolHei-Bold.otf"]

    /// A fontconfig file on top of the system's.
    public static var configuration: String {
        let rules = table.map { rule in
            let names = rule.free.map { "<string>\($0)</string>" }.joined()
            return """
                <match target="pattern"><test name="family"><string>\(rule.written)</string></test>
                <edit name="family" mode="assign" binding="same">\(names)</edit></match>
                """
        }
        let rejected = unwanted.map { "<glob>*/\($0)</glob>" }.joined()
        return """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
            <fontconfig>
            <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
            <selectfont><rejectfont>\(rejected)</rejectfont></selectfont>
            \(rules.joined(separator: "\n"))
            </fontconfig>
            """
    }
}
