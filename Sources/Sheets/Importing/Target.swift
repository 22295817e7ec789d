public import Procedures

/// Where a column of a ledger goes（列的去处）.
public enum Target: Hashable, Sendable {
    public enum PartyPart: String, CaseIterable, Sendable { case name, kind, identity, phone }
    public enum PlacePart: String, CaseIterable, Sendable { case community, cell, address }

    case field(Field.ID)
    case place(Field.ID, PlacePart)
    case party(PartyRole.ID, PartyPart)
    /// When an act was done.
    case time(Act.ID)
    /// The number that the matter had in the old ledger.
    case number
    case account
    /// The record from which our own export made the line.
    case record
    case none

    /// Reads the short form of mapping files: `house`, `place.community`, `owner.phone`, `none`.
    public init?(_ text: String, in procedure: Procedure) {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        let isField = procedure.field(Field.ID(text)) != nil
        switch (text, parts.count) {
        case ("none", _): self = .none
        case ("number", _) where !isField: self = .number
        case ("account", _) where !isField: self = .account
        case (_, 1) where isField: self = .field(Field.ID(text))
        case (_, 2):
            if let part = PlacePart(rawValue: parts[1]),
                case .place? = procedure.kind(ofField: Field.ID(parts[0]))
            {
                self = .place(Field.ID(parts[0]), part)
            } else if let part = PartyPart(rawValue: parts[1]),
                procedure.partyRole(PartyRole.ID(parts[0])) != nil
            {
                self = .party(PartyRole.ID(parts[0]), part)
            } else if parts[1] == "time", procedure.act(Act.ID(parts[0])) != nil {
                self = .time(Act.ID(parts[0]))
            } else {
                return nil
            }
        default: return nil
        }
    }

    /// The heading that our own files give the column; ``Headings`` finds it again.
    public func heading(in procedure: Procedure) -> Label {
        switch self {
        case .field(let id): procedure.field(id)?.label ?? Label(zh: id.text, en: id.text)
        case .place(let id, let part):
            Target.field(id).heading(in: procedure).joined(part.label)
        case .party(let id, let part):
            (procedure.partyRole(id)?.label ?? Label(zh: id.text, en: id.text)).joined(part.label)
        case .time(let id):
            (procedure.act(id)?.label ?? Label(zh: id.text, en: id.text))
                .joined(Label(zh: "时间", en: "time"))
        case .number: Label(zh: "编号", en: "Number")
        case .account: Label(zh: "经办人", en: "Done by")
        case .record: Label(zh: "系统编号", en: "Record")
        case .none: Label(zh: "不导入", en: "Left out")
        }
    }
}

extension Label {
    fileprivate func joined(_ other: Label) -> Label {
        Label(zh: "\(zh)·\(other.zh)", en: "\(en): \(other.en)")
    }
}

extension Target.PartyPart {
    var label: Label {
        switch self {
        case .name: Label(zh: "姓名", en: "name")
        case .kind: Label(zh: "类型", en: "kind")
        case .identity: Label(zh: "证件号码", en: "identity number")
        case .phone: Label(zh: "电话", en: "telephone")
        }
    }

    /// How ledgers head such a column.
    var names: [String] {
        switch self {
        case .name: ["", "姓名", "名称", "姓名或名称", "姓名或者名称"]
        case .kind: ["类型", "类别"]
        case .identity:
            ["证件号码", "证件号", "身份证", "身份证号", "身份证号码", "公民身份号码", "统一社会信用代码", "信用代码"]
        case .phone: ["电话", "联系电话", "手机", "手机号", "手机号码", "联系方式", "电话号码"]
        }
    }
}

extension Target.PlacePart {
    var label: Label {
        switch self {
        case .community: Label(zh: "社区", en: "community")
        case .cell: Label(zh: "网格", en: "grid cell")
        case .address: Label(zh: "地址", en: "address")
        }
    }

    /// How ledgers head such a column.
    var names: [String] {
        switch self {
        case .community: ["社区", "所在社区", "所属社区"]
        case .cell: ["网格", "所在网格", "网格号"]
        case .address: ["地址", "详细地址"]
        }
    }
}
