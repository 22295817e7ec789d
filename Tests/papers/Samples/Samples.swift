import Papers

/// One paper of each kind, and some that put a rule to the test.
///
/// People, places and numbers are made up.
let samples: [String: Paper] = [
    "grid": grid, "notice": notice, "request": request, "joint": joint, "letter": letter,
    "minutes": minutes, "decision": decision, "approval": approval, "record": record,
    "receipt": receipt,
]

let office = "松岗街道办事处"

let proof = Paper.Proof(
    site: "https://yifa.songgang.example", index: 1_024_768, size: 1_801_552,
    leaf: "9f3c52e1a07b64d8")

/// Nothing but one character: lines and characters can be counted.
private let grid = Paper(
    style: .official, head: .init(organ: office, suffix: "文件", number: "松街办〔2020〕1号"),
    title: ["关于版心的通知"], body: [.paragraph(Paper.Text(String(repeating: "国", count: 2_000)))])

private let table = Paper.Table(
    widths: [1, 3, 2, 2, 2],
    head: [
        [
            .init("序号", rows: 2), .init("社区", rows: 2), .init("案件（件）", columns: 2),
            .init("办结率", rows: 2),
        ],
        [.init("受理"), .init("办结")],
    ],
    rows: (1...24).map { row in
        [
            .init("\(row)", .centre), .init("第\(row)社区居民委员会"), .init("\(row * 37)", .right),
            .init("\(row * 36)", .right), .init("97.30%", .right),
        ]
    }, caption: "各社区案件办理情况", note: "注：统计区间为2020年1月1日至2020年11月6日。")

private let notice = Paper(
    style: .official,
    head: .init(
        organ: "深圳市宝安区人民政府松岗街道办事处", suffix: "文件", number: "松街办〔2020〕12号",
        copyNumber: "000001", secrecy: "秘密★1年", urgency: "特急"),
    title: ["松岗街道办事处关于加强人民调解", "和行政执法工作的通知"],
    addressee: "各社区居民委员会，街道各办公室、中心，综合行政执法队，辖区各企业事业单位",
    body: [
        .paragraph("为了依法处理辖区内的矛盾纠纷，规范行政执法行为，按照《中华人民共和国人民调解法》和《中华人民共和国行政处罚法》的规定，现就有关事项通知如下。"),
        .heading(1, "一、总体要求"),
        .paragraph("各单位应当把每一件案件的受理、办理、送达和归档记入台账，做到有据可查、期限可算、数字可核。"),
        .heading(2, "（一）受理登记"),
        .paragraph("受理当天登记，登记内容包括当事人、事由、来源和承办人。"),
        .heading(3, "1.当事人信息"),
        .paragraph("当事人姓名应当与身份证件一致，遇有堃、镕、喆等用字的，不得以同音字代替。"),
        .heading(4, "（1）自然人"),
        .paragraph("登记姓名、性别、身份证件号码、住址和联系电话。房屋面积以㎡为单位。"),
        .heading(1, "二、办理期限"),
        .paragraph("行政处罚案件应当自立案之日起九十日内作出处理决定；人民调解一般在受理后一个月内调结。"),
        .heading(1, "三、监督检查"),
        .paragraph("街道司法所每季度抽查案卷，抽查比例不低于百分之五；发现问题的，限期改正并通报。"),
        .paragraph("本通知自印发之日起施行。"),
    ],
    attachments: ["各社区案件办理情况", "人民调解和行政执法案卷评查标准以及评分细则（试行，含说明）"],
    signature: .init([office], date: "2020年11月6日"), note: "此件公开发布",
    annexes: [
        .init(title: "各社区案件办理情况", body: [.table(table)]),
        .init(
            title: "案卷评查标准",
            body: [.list(["1.主体合法。", "2.事实清楚，证据确凿。", "3.程序合法，期限没有超过。"])]),
    ],
    imprint: .init(
        copies: ["区司法局", "区人民法院松岗人民法庭", "松岗派出所", "区城市管理和综合执法局", "各社区党委"],
        printer: "松岗街道党政综合办公室", date: "2020年11月6日"),
    proof: proof, created: "2020-11-06T02:00:00Z")

private let request = Paper(
    style: .official,
    head: .init(
        organ: office, suffix: "文件", number: "松街报〔2020〕3号", urgency: "加急", signer: "李建国"),
    title: ["松岗街道办事处关于设立人民调解员补助经费的请示"], addressee: "区人民政府",
    body: [
        .paragraph("我街道现有人民调解员96名，全年调解纠纷2062件。为了保障调解工作，拟设立补助经费，每件按照难易程度补助100元至800元。"),
        .paragraph("妥否，请批示。"),
    ],
    attachments: ["经费测算表"],
    signature: .init(["深圳市宝安区人民政府松岗街道办事处"], date: "2020年3月2日", kind: .unsealed),
    note: "联系人：王敏，电话：0755-00000000",
    imprint: .init(printer: "松岗街道党政综合办公室", date: "2020年3月2日"))

private let joint = Paper(
    style: .official, head: .init(organ: office, suffix: "文件", number: "松街办〔2020〕30号"),
    title: ["关于联合开展消防检查的通告"],
    body: [.paragraph("定于2020年12月开展联合检查，请各单位配合。")],
    signature: .init([office, "松岗派出所"], date: "2020年12月1日"),
    imprint: .init(printer: "松岗街道应急管理办公室", date: "2020年12月1日"))

private let letter = Paper(
    style: .letter,
    head: .init(organ: "深圳市宝安区人民政府松岗街道办事处", number: "松街函〔2020〕7号"),
    title: ["松岗街道办事处关于协助核实", "房屋权属情况的函"], addressee: "区不动产登记中心",
    body: [
        .paragraph("我街道在调解一宗房屋租赁纠纷中，需要核实松岗街道某某路12号房屋的权属登记情况。请贵中心协助查询，并于2020年11月20日前函复。"),
        .paragraph("专此函达。"),
    ],
    signature: .init([office], date: "2020年11月6日"),
    imprint: .init(copies: ["区司法局"], printer: "", date: ""), proof: proof)

private let minutes = Paper(
    style: .minutes, head: .init(organ: office, suffix: "会议纪要", number: "〔2020〕8号"),
    title: ["重大行政处罚案件集体讨论纪要"],
    body: [
        .paragraph("2020年10月28日，街道办事处主任主持召开会议，集体讨论某某公司违法建设一案的处理意见。纪要如下。"),
        .paragraph("一、会议听取了综合行政执法队关于案件事实、证据和处理建议的汇报，听取了司法所的法制审核意见。"),
        .paragraph("二、会议认为，本案事实清楚，证据确凿，程序合法，同意责令限期拆除并处罚款的处理意见。"),
        .labelled("出席", "张伟（办事处主任）、李敏（办事处副主任）、王强（司法所所长）、赵堃（综合行政执法队队长）、陈镕基（法律顾问）"),
        .labelled("请假", "刘喆"), .labelled("列席", "周洋、吴静"),
    ],
    imprint: .init(
        copies: ["街道各办公室"], printer: "松岗街道党政综合办公室", date: "2020年10月30日"))
