import Testing

/// A sentence and the claims it makes, each as `kind expression verdict`, with the severity of a
/// failing one.
struct ClaimCase: Sendable, CustomTestStringConvertible {
    var sentence: String
    var expected: [String]
    var why: String

    init(_ sentence: String, _ expected: String..., why: String) {
        self.sentence = sentence
        self.expected = expected
        self.why = why
    }

    var testDescription: String { sentence }
}

let sumCases: [ClaimCase] = [
    .init("受理纠纷120宗，其中：劳动争议70宗，合同纠纷30宗，其他20宗。", "sum 70+30+20=120 true", why: "list after 其中"),
    .init(
        "受理纠纷120宗，其中：劳动争议70宗，合同纠纷30宗，其他25宗。", "sum 70+30+25=120 false error",
        why: "其他 makes the list complete"),
    .init("办理申请2820件，包括新办134件、续办2616件、注销70件。", "sum 134+2616+70=2820 true", why: "list after 包括"),
    .init(
        "办理申请2820件，包括新办134件、续办2616件、注销60件。", "sum 134+2616+60=2820 false error",
        why: "three parts that nearly add up"),
    .init("办理申请2820件，其中新办134件、续办616件。", "sum 134+616=2820 unclear", why: "examples, not all parts"),
    .init("立案45宗，其中一般程序15宗，简易程序30宗。", "sum 15+30=45 true", why: "two parts"),
    .init(
        "立案45宗，其中一般程序25宗，简易程序30宗，听证程序10宗。", "sum 25+30+10=45 false error",
        why: "parts exceed the whole"),
    .init(
        "公开信息35条，其中：指南1条；制度2条；政策12条（解读5条，文件7条）；公告20条。", "sum 1+2+12+20=35 true", "sum 5+7=12 true",
        why: "semicolons and a nested list"),
    .init("开展培训8期、讲座12期，合计20期。", "sum 8+12=20 true", why: "total at the end"),
    .init("开展培训8期、讲座12期，合计21期。", "sum 8+12=21 false error", why: "total at the end that is off"),
    .init("网站发布125条，公众号发布92条，共217条。", "sum 125+92=217 true", why: "共 after the parts"),
    .init("网站发布125条，公众号发布92条，共收到留言30条。", why: "共 of something else"),
    .init(
        "罚款10.2万元，其中市容6.1万元，其他4.2万元。", "sum 6.1万+4.2万=10.2万 false rounding",
        why: "last printed digit"),
    .init("常住人口45.6万人，其中户籍8.9万人，流动36.7万人。", "sum 8.9万+36.7万=45.6万 true", why: "decimals in 万"),
    .init(
        "发放资料5000余份，其中手册2000份，折页2500份，其他800份。", "sum 2000+2500+800=5000 unclear",
        why: "an approximate total"),
    .init(
        "受理100宗，办结90宗。其中：劳动60宗，合同30宗。", "sum 60+30=90 true",
        why: "total in the sentence before, the nearer"),
    .init("共有工作人员35人（公务员12人、职员23人）。", "sum 12+23=35 true", why: "brackets"),
    .init("检查企业100家，其中发现隐患的18家。", "max 18<=100 true", why: "one part"),
    .init("检查企业100家，其中发现隐患的180家。", "max 180<=100 false error", why: "part larger than the whole"),
    .init("整改隐患1200处（其中重大隐患3处）。", "max 3<=1200 true", why: "one part in brackets"),
    .init("开展活动12场，其中线上300人次参加。", why: "another unit"),
    .init(
        "培训200人次，其中党员150人次，女性100人次。", "sum 150+100=200 unclear", why: "groups of people overlap"),
    .init(
        "检查1200家次，其中工业800家次、商贸600家次。", "sum 800+600=1200 false error",
        why: "places do not overlap"),
    .init(
        "调解500件，其中人民调解300件，成功295件。", "max 300<=500 true",
        why: "what became of the part is no second part"),
    .init(
        "承办提案26件，已经解决20件，列入规划6件。", "sum 20+6=26 true",
        why: "no word announces the parts, yet they add up"),
    .init(
        "共收到提案46件，交由12个单位承办。\n从落实看，已落实32件，正在落实14件。", "sum 32+14=46 true",
        why: "the total in the paragraph before"),
    .init(
        "办理许可213件，其中公共场所85件，诊疗116件，备案12项。", "sum 85+116+12=213 true", why: "cases beside items"),
    .init(
        "收到来信68件。其中，上级转办27件次，本级登记33件次，部门登记8件次。", "sum 27+33+8=68 true",
        why: "letters beside times"),
    .init(
        "办理许可213件，其中卫生许可125件，诊疗许可88件。卫生许可包括：场所75件，审核50件；诊疗许可包括：机构32件，人员56件。",
        "sum 125+88=213 true", "sum 75+50=125 true", "sum 32+56=88 true",
        why: "each nested list finds its own total"),
    .init(
        "实现产值90亿元，增长8%；财政收入38亿元，其中地方级26亿元；零售额45亿元。", "change +8% unclear",
        "max 26亿<=38亿 true", why: "where semicolons part the topics, one ends the list"),
    .init(
        "审结申请135件(含上年结转)，其中纠错(含撤销、确认违法)29件。", "max 29<=135 true",
        why: "含 in a closed bracket is no marker"),
    .init(
        "受理调解64.7万件，成功28.5万件；推行新模式，调解、排查和预防量分别为23.9万件、35.1万件和2.3万件。",
        why: "a list after 分别 behind a semicolon counts other things"),
    .init(
        "群众走访110批1731人次，其中集体走访76批1677人次。", "max 76<=110 true", "max 1677<=1731 true",
        why: "two measures side by side"),
    .init("培训200人次，其中：党员150人次，女性60人次。", "sum 150+60=200 unclear", why: "one may be both"),
    .init("矛盾比去年增加5件，其中新收20件。", why: "a difference is no total"),
    .init(
        "共有调委会260个，其中村级200个，企业30个，行业17个。", "sum 200+30+17=260 unclear",
        why: "其中 may leave out a few"),
    .init(
        "共有调委会260个，包括村级200个、企业30个、行业20个。", "sum 200+30+20=260 false error",
        why: "包括 leaves out nothing"),
    .init(
        "核发许可证988个，其中生产单位893个，公共场所191个，饮用水3个。", "sum 893+191+3=988 false error",
        why: "the 共 of 公共 opens no new topic"),
    .init(
        "调解纠纷297件。其中，司法所调解50件，法律服务所调解55件，均成功；调委会调解199件。",
        "sum 50+55+199=297 false error", why: "what became of one part does not end the list"),
    .init(
        "户籍人口134.9万人，其中城镇人口25.0万人，乡村人口111.9万人。", "sum 25.0万+111.9万=134.9万 false error",
        why: "two parts within two per cent are meant to be all"),
    .init("办理案件43件（含上年结转1件），无超期。", "max 1<=43 true", why: "含 in a bracket"),
    .init(
        "全年共完成答复153件，其中，予以公开96件，占62.75%；部分公开12，占7.84%；其他处理45件，占29.41%。",
        "sum 96+12+45=153 true", "rate 96/153=62.75% true", "rate 12/153=7.84% true",
        "rate 45/153=29.41% true", why: "a part that lost its measure"),
    .init("收到申请32件，其中市政府收到11件，受理6件。", "max 11<=32 true", why: "受理 is no second part"),
    .init(
        "1.住房类（79件，占比17.3%）。主要涉及物业39件、房屋23件、房产17件。", "sum 39+23+17=79 true",
        why: "the total in the bracket of a heading"),
    .init("开展检查120次（联合执法30次、夜间执法60次）。", why: "a bracket may hold examples"),
    .init(
        "收到申请620件，其中，依法受理495件；不予受理185件。", "sum 495+185=620 false error",
        why: "there is no third beside 受理 and 不予受理"),
]

let rateCases: [ClaimCase] = [
    .init("收到诉求341件，办结336件，办结率98.53%。", "rate 336/341=98.53% true", why: "two decimals"),
    .init(
        "收到诉求341件，办结336件，办结率98.54%。", "rate 336/341=98.54% false rounding", why: "last digit off"),
    .init("收到诉求341件，办结336件，办结率95%。", "rate 336/341=95% false error", why: "plainly wrong"),
    .init("受理案件438宗，调解成功429宗，调解成功率达98%。", "rate 429/438=98% true", why: "no decimals"),
    .init(
        "现有调委会2599个，其中规范化2180个，占总数的83.9%。", "max 2180<=2599 true", "rate 2180/2599=83.9% true",
        why: "share of a total"),
    .init(
        "申请85件：甲单位30件，占比35.3%，乙单位23件，占比27.1%。", "rate 30/85=35.3% true", "rate 23/85=27.1% true",
        why: "shares of one total"),
    .init("受理560宗，调解成功560宗。", "rate 560/560=100% true", why: "total success is worth a look"),
    .init("办理业务19793宗，结转5宗，按时办结率100%。", why: "no count of what was done on time"),
    .init("网上申办14164宗，申报率86.22%。", why: "no denominator"),
    .init("发现隐患约500处，整改480处，整改率90%。", "rate 480/500=90% unclear", why: "approximate base"),
    .init(
        "抽检4500批次，不合格62批次，合格率98.6%。", "rate (4500-62)/4500=98.6% true",
        why: "the rate of the others"),
    .init("应诉189件，败诉9件，负责人出庭156件，出庭率100%。", why: "the base of this rate is not printed"),
    .init("群众满意率达101%。", "max 101%<=100% false error", why: "more than all"),
    .init("完成率120%。", why: "a target may be exceeded"),
    .init(
        "应诉115件，审结117件，败诉12件，败诉率10.26%。", "rate 12/117=10.26% true", why: "the fitting denominator"),
    .init(
        "共收到提案146件。\n已落实122件，占84%。", "rate 122/146=84% true", why: "a share of the paragraph before"
    ),
    .init(
        "共有调委会4598个，其中一类占88.5%；规范化的3457个，占总数的75.2%。", "rate 3457/4598=75.2% true",
        why: "the share behind the total is one of its parts'"),
    .init(
        "审理案件418件，审结376件。\n直接纠错的75件，其中撤销65件，变更10件，直接纠错率为19.9%。",
        "rate 75/376=19.9% true", "sum 65+10=75 true", why: "a named rate of the paragraph before"),
    .init(
        "受理诉求1000件。其中，咨询500件，占50%；求助300件，占35%；投诉200件，占20%。", "sum 500+300+200=1000 true",
        "rate 500/1000=50% true", "rate 300/1000=35% false error", "rate 200/1000=20% true",
        why: "two neighbours agree on the total of the shares"),
    .init(
        "受理案件526宗，涉及1089人次，成功调解528宗，调解成功率为99.4%。", "rate 528/526=99.4% false error",
        why: "no more successes than cases"),
    .init(
        "法律服务所调解55件；调委会调解199件，调解成功率为97.5%。", why: "the base of this rate is not printed"),
    .init(
        "共收到申请620件。\n从层级看，市级42件，占6.8%；县级578件，占93.2%。\n从机关看，市政府118件，占19.0%。",
        "sum 42+578=620 true", "rate 42/620=6.8% true", "rate 578/620=93.2% true",
        "rate 118/620=19.0% true",
        why: "shares of a total some paragraphs before"),
    .init(
        "在册对象310人，其中甲街道71人，乙街道89人，丙街道42人，占比65.2%。", "sum 71+89+42=310 unclear",
        "rate (71+89+42)/310=65.2% true", why: "the share of three together"),
    .init(
        "共受理来电2808件。\n二、热点\n咨询类212件，占7.3%；消费类58件，占2%；环境类54件，占1.9%。",
        "rate 58/2808=2% true", "rate 54/2808=1.9% true",
        why: "two coarse shares do not prove the total of a third"),
    .init(
        "优良天数354天，占有效天数（366天）的96.7%。", "rate 354/366=96.7% true",
        why: "the total in a bracket between"),
    .init(
        "接到举报455件，其中受理450件。\n电话212件，占46.6%，微信170件，占37.4%，网上71件，占15.6%，其他2件，占0.4%。",
        "max 450<=455 true", "sum 212+170+71+2=455 true", "rate 212/455=46.6% true",
        "rate 170/455=37.4% true",
        "rate 71/455=15.6% true", "rate 2/455=0.4% true",
        why: "of two fitting totals, that of the other shares"),
    .init(
        "共转派工单4567件。\n投诉3751件 占比 82.13%\n表扬298件 占比 6.53%\n求助187件 占比 4.99%\n建议170件 占比 3.72%\n咨询131件 占比 2.87%",
        "rate 3751/4567=82.13% true", "rate 298/4567=6.53% true", "rate 187/4567=4.99% false error",
        "rate 170/4567=3.72% true", "rate 131/4567=2.87% true", why: "a line for each share"),
    .init(
        "全年完成答复145件，其中，予以公开96件，占26.2%；不予公开29件，占20%；其他20件，占13.8%。",
        "sum 96+29+20=145 true", "rate 96/145=26.2% false error", "rate 29/145=20% true",
        "rate 20/145=13.8% true", why: "the first share of a list"),
    .init(
        "督察转办的1339件信访件已办结1319件，办结率98.9%。", "rate 1319/1339=98.9% false error",
        why: "the base is named behind its count"),
    .init(
        "受理纠纷341件，调解成功341件，其中340件有书面协议，成功率100%。", "rate 341/341=100% true",
        "max 340<=341 true", why: "one claim, though a count stands between"),
]

let changeCases: [ClaimCase] = [
    .init("案件由120宗下降到90宗，下降25%。", "change (90-120)/120=-25% true", why: "from and to"),
    .init(
        "案件由120宗下降到90宗，下降30%。", "change (90-120)/120=-30% false error", why: "from and to, wrong"),
    .init("今年受理120件，去年受理100件，同比增长20%。", "change (120-100)/100=20% true", why: "last year named"),
    .init(
        "2022年受理90件，2021年受理120件，同比下降30%。", "change (90-120)/120=-30% false error",
        why: "years named"),
    .init(
        "2021年受理120件，2022年受理91件，同比下降24.1%。", "change (91-120)/120=-24.1% false rounding",
        why: "last digit"),
    .init(
        "移送人数从6.8万人上升至8.2万人，升幅19.5%。", "change (8.2万-6.8万)/6.8万=19.5% true",
        why: "values known to half of their last digit"),
    .init(
        "受理150件，其中重访30件，比去年减少20件，下降11.8%。", "max 30<=150 true", "change 20/(150+20)=11.8% true",
        why: "this year's value and the difference give the base"),
    .init("警情同比下降26%。", "change -26% unclear", why: "no base"),
    .init(
        "诉讼、信访分别下降26%、39%。", "change -26% unclear", "change -39% unclear",
        why: "a list without bases"),
    .init("发案下降120%。", "change -120% false error", why: "no fall below nothing"),
    .init("满意率由92%提高到95.5%，提高3.5个百分点。", "change 95.5-92=3.5 true", why: "points"),
    .init("满意率由92%提高到95.5%，提高5个百分点。", "change 95.5-92=5 false error", why: "points, wrong"),
    .init(
        "办结率、满意率分别提升1.2和0.8个百分点。", "change +1.2个百分点 unclear", "change +0.8个百分点 unclear",
        why: "a list that shares its unit"),
    .init("合格率上升到98%。", why: "a level"),
    .init(
        "2023总共需办理66件，2024年总共需办理151件，同比增长128.79%。", "change (151-66)/66=128.79% true",
        why: "a year that lost its 年"),
    .init(
        "2021年以来受理案件300件，2022年受理100件，同比增长10%。", "change +10% unclear",
        why: "a sum over years is no base"),
    .init("2021年新建公园12个，2022年建成学校15个，增长8%。", "change +8% unclear", why: "parks and schools"),
    .init(
        "今年受理纠纷150件，去年同期开展宣传120件，同比增长30%。", "change +30% unclear",
        why: "last year's figure counts another thing"),
    .init(
        "罚款总额12.5万元，较上年的10.2万元增长22.5%。", "change (12.5万-10.2万)/10.2万=22.5% true",
        why: "last year's figure has no name of its own"),
    .init(
        "收到申请32件，同比下降43.9%（去年同期57件）。", "change (32-57)/57=-43.9% true",
        why: "the base in a bracket behind"),
    .init(
        "共转派工单4567件。较上月增加263件，同比上升6.11%。", "change 263/(4567-263)=6.11% true",
        why: "this month's value in the sentence before"),
    .init(
        "受理信访150件，比去年减少20件，同比下降13.3%。", "change 20/(150+20)=13.3% false error",
        why: "the share of this year's value instead of last year's"),
    .init(
        "民事和行政案件比2018年分别上升1.5倍、3.3倍和72.6%。", "change +72.6% unclear", why: "multiples in the list"),
]

let balanceCases: [ClaimCase] = [
    .init("年初在册矫正对象48人，新接收30人，解除22人，现在册56人。", "balance 48+30-22=56 true", why: "closes"),
    .init(
        "年初在册矫正对象48人，新接收30人，解除22人，现在册60人。", "balance 48+30-22=60 false error", why: "does not close"
    ),
    .init(
        "目前在册社矫对象87人。今年期满解矫45人，新增70人，累计在册154人。", "balance 154-45=87 false error",
        why: "the form of the seed"),
    .init(
        "目前在册社矫对象109人。今年期满解矫45人，新增70人，累计在册154人。", "balance 154-45=109 true",
        why: "the same, closing"),
    .init(
        "历年累计接收矫正对象900人，今年解除45人，在册87人。", "balance 900-45=87 unclear", why: "years against one year"),
    .init(
        "收到申请7件，上年结转1件；予以公开3件，无法提供4件，结转下年1件。", "balance 7+1=3+4+1 true",
        why: "requests for information"),
    .init(
        "收到申请7件，上年结转1件；予以公开4件，无法提供4件，结转下年1件。", "balance 7+1=4+4+1 false error", why: "one too many"),
    .init("受理投诉100件，办结95件，正在办理5件。", "balance 100=95+5 true", why: "docket"),
    .init(
        "受理投诉100件，办结95件，正在办理8件。", "balance 100=95+8 false error", why: "docket that does not close"),
    .init("受理投诉100件，办结95件。", why: "nothing says what is left"),
    .init(
        "受理工单2917件，已处理完毕2349件，正在办理568件。受理来信12件，办结10件，正在办理2件。",
        "balance 2917=2349+568 true", "balance 12=10+2 true", why: "two dockets in one paragraph"),
    .init(
        "受理诉求173.83万件，办结144.18万件，办理中29.64万件。",
        "balance 173.83万=144.18万+29.64万 false rounding", why: "only the last digit is off"),
    .init(
        "年初在册社区矫正对象50人，新接收20人，解除矫正30人，其中期满28人，现在册40人。",
        "balance 50+20-30=40 true", "max 28<=30 true",
        why: "a part of the discharges is not discharged twice"),
]

let tableCases: [ClaimCase] = [
    .init(
        "一、本年新收政府信息公开申请数量\t5\t1\t0\t0\t0\t0\t6\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n(七)总计\t4\t1\t0\t0\t0\t0\t5\n四、结转下年度继续办理\t2\t0\t0\t0\t0\t0\t2\n",
        "balance 6+1=5+2 true", why: "the table closes"),
    .init(
        "一、本年新收政府信息公开申请数量 | 5 | 1 | 6 |\n二、上年结转政府信息公开申请数量 | 1 | 0 | 1 |\n(七)总计 | 4 | 1 | 5 |\n四、结转下年度继续办理 | 1 | 0 | 1 |\n",
        "balance 6+1=5+1 false error", "balance 5+1=4+1 false error", why: "one request is lost"),
]

let otherCases: [ClaimCase] = [
    .init("全年共审查政府经济合同320件。\n全年共审查政府经济合同320件。", "same 320=320 true", why: "printed twice, equal"),
    .init(
        "全年共审查政府经济合同320件。\n全年共审查政府经济合同325件。", "same 320=325 false error",
        why: "printed twice, different"),
    .init("上半年审查政府经济合同120件。\n全年共审查政府经济合同325件。", why: "different spans"),
    .init(
        "某街道2020年法治政府建设年度报告\n街道开展工作。\n2020年11月26日", "cutoff 2020-11-26<2020-12-31 false error",
        why: "signed before the year is over"),
    .init("某街道2020年法治政府建设年度报告\n街道开展工作。\n2021年1月6日", why: "signed after it"),
    .init(
        "某街道2020年法治政府建设年度报告\n信息提供日期:2020-12-02 14:18\n开展工作。",
        "cutoff 2020-12-02<2020-12-31 false error", why: "date of publication in the head"),
    .init(
        "某街道2020年法治政府建设年度报告\n数据截至2020年10月31日。\n2020年11月26日", "cutoff 2020-11-26<2020-12-31 unclear",
        why: "the text says so itself"),
    .init(
        "某街道二〇二〇年法治政府建设报告\n开展工作。\n二〇二〇年十一月二十六日", "cutoff 2020-11-26<2020-12-31 false error",
        why: "Chinese dates"),
    .init(
        "2022年，全市共受理行政复议案件100件。\n2023年，全市共受理行政复议案件120件。", why: "two years"),
    .init("某局2023年上半年工作总结\n开展工作。\n2023年7月5日", why: "half a year is over"),
    .init("某局2024年工作计划报告\n开展工作。\n2024年1月5日", why: "a plan"),
]
