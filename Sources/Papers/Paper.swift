/// An official paper（公文、法律文书）as a value: what stands on it and in which order, no more.
///
/// Everything is text as it will be read: dates `2020年11月6日`, numbers `松街办〔2020〕12号`, amounts
/// with their capitals. What makes a paper from a matter fills these; `PaperDOCX` sets them.
/// The same paper always gives the same bytes.
///
/// Source: GB/T 9704-2012; the order of the properties is the order on the paper.
public struct Paper: Hashable, Sendable {
    /// How the page is laid out（版式）.
    public enum Style: String, CaseIterable, Hashable, Sendable {
        /// 公文格式 with a red head and rule; 22 lines of 28 characters.
        case official
        /// 信函格式（10.1）: the organ's name above a red double rule.
        case letter
        /// 纪要格式（10.3）: red `××会议纪要`, no seal.
        case minutes
        /// A legal paper or printed form（法律文书、表格）: organ, title and number centred in black.
        case form
        /// A written record（笔录）: as a form, with signatures on each page and `第x页 共y页`.
        case record
        /// A receipt of service（送达回证）: a table that goes on over pages.
        case receipt
    }

    public var style: Style
    public var head: Head
    /// The title（标题）; each string is a line and is not broken if it fits.
    public var title: [String]
    /// 主送机关 or the party addressed, without the colon.
    public var addressee: String?
    public var body: [Block]
    /// Names of what is attached（附件说明）, without digits; they are numbered where several.
    public var attachments: [String]
    public var signature: Signature?
    /// 附注 without its brackets, `此件公开发布`.
    public var note: String?
    /// What each annex（附件）says, on pages of its own.
    public var annexes: [Annex]
    /// 版记, at the foot of the last page.
    public var imprint: Imprint?
    /// The QR code by which anybody can check the paper against the ledger.
    public var proof: Proof?
    /// Labels of those who sign at the foot of each page（逐页签名）, `被询问人（签名）`.
    public var signedOnEachPage: [String]
    /// 文书制作时间 as RFC 3339 in UTC, `2020-11-06T02:00:00Z`; for the file's properties only.
    public var created: String?

    public init(
        style: Style, head: Head, title: [String], addressee: String? = nil, body: [Block],
        attachments: [String] = [], signature: Signature? = nil, note: String? = nil,
        annexes: [Annex] = [], imprint: Imprint? = nil, proof: Proof? = nil,
        signedOnEachPage: [String] = [], created: String? = nil
    ) {
        self.style = style
        self.head = head
        self.title = title
        self.addressee = addressee
        self.body = body
        self.attachments = attachments
        self.signature = signature
        self.note = note
        self.annexes = annexes
        self.imprint = imprint
        self.proof = proof
        self.signedOnEachPage = signedOnEachPage
        self.created = created
    }
}

extension Paper {
    /// 版头: who issues, under which number, how secret and urgent.
    public struct Head: Hashable, Sendable {
        /// 发文机关, full name or standard short name.
        public var organ: String
        /// What follows the name in the red head: `文件`, `令`, or nothing.
        ///
        /// An official paper without it and without a number has no red head（白头件）.
        public var suffix: String
        /// 发文字号 or number of the paper, `松街办〔2020〕12号`.
        public var number: String?
        /// 份号, six digits.
        public var copyNumber: String?
        /// 密级和保密期限, `秘密★1年`.
        public var secrecy: String?
        /// 紧急程度, `特急` or `加急`.
        public var urgency: String?
        /// 签发人 of a paper to a superior.
        public var signer: String?

        public init(
            organ: String, suffix: String = "", number: String? = nil, copyNumber: String? = nil,
            secrecy: String? = nil, urgency: String? = nil, signer: String? = nil
        ) {
            self.organ = organ
            self.suffix = suffix
            self.number = number
            self.copyNumber = copyNumber
            self.secrecy = secrecy
            self.urgency = urgency
            self.signer = signer
        }
    }

    /// Name, place of the seal and date at the end（署名、印章、成文日期, 7.3.5）.
    public struct Signature: Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            /// 加盖印章: room for a seal over the date; the picture of a seal is never made.
            case sealed
            /// 不加盖印章.
            case unsealed
            /// 加盖签名章: the post of the person who signs stands before the stamp.
            case stamped(post: String)
        }

        public var kind: Kind
        /// One organ, or several that issue together（联合行文）.
        public var organs: [String]
        public var date: String

        public init(_ organs: [String], date: String, kind: Kind = .sealed) {
            self.kind = kind
            self.organs = organs
            self.date = date
        }
    }

    /// 版记: to whom copies go, who printed it and when（7.4）.
    public struct Imprint: Hashable, Sendable {
        /// 抄送机关, without label and full stop.
        public var copies: [String]
        /// 印发机关.
        public var printer: String
        /// 印发日期, without `印发`.
        public var date: String

        public init(copies: [String] = [], printer: String, date: String) {
            self.copies = copies
            self.printer = printer
            self.date = date
        }
    }

    /// 附件: begins on a new page.
    public struct Annex: Hashable, Sendable {
        public var title: String
        public var body: [Block]

        public init(title: String, body: [Block]) {
            self.title = title
            self.body = body
        }
    }

    /// The short proof of the event that made the paper（存证核验）.
    public struct Proof: Hashable, Sendable {
        /// Where the office's public pages stand, `https://example.gov.cn/yifa`, no slash at the end.
        public var site: String
        /// The event's place in the ledger.
        public var index: Int64
        /// Size of the checkpoint that includes it.
        public var size: Int64
        /// The first 16 hexadecimal digits of its leaf hash.
        public var leaf: String

        public init(site: String, index: Int64, size: Int64, leaf: String) {
            self.site = site
            self.index = index
            self.size = size
            self.leaf = String(leaf.prefix(Self.leafDigits))
        }

        private static let leafDigits = 16

        /// Reads what a code says.
        /// - Returns: nil for anything else than ``payload`` gives.
        public init?(payload text: String) {
            guard let mark = text.ranges(of: "/proofs/").last else { return nil }
            let parts = text[mark.upperBound...].split(
                separator: "?", omittingEmptySubsequences: false)
            guard parts.count == 2, let index = Int64(parts[0]), index >= 0 else { return nil }
            let values = parts[1].split(separator: "&").map { $0.split(separator: "=") }
            guard values.count == 2, values.allSatisfy({ $0.count == 2 }), values[0][0] == "size",
                values[1][0] == "leaf", let size = Int64(values[0][1]), size > index,
                values[1][1].utf8.count == Self.leafDigits
            else { return nil }
            self.init(
                site: String(text[..<mark.lowerBound]), index: index, size: size,
                leaf: String(values[1][1]))
            guard payload == text else { return nil }
        }

        /// What the QR code says: an address, and the figures to compare with.
        public var payload: String { "\(site)/proofs/\(index)?size=\(size)&leaf=\(leaf)" }

        /// The same for people, printed beside the code.
        public var words: String { "扫码核验本文书　办理记录第\(index)条　叶值\(leaf)" }
    }
}
