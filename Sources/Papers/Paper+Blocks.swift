extension Paper {
    /// A piece of the body（正文）.
    public enum Block: Hashable, Sendable {
        /// Level 1 to 4, with its number in the text: `一、`, `（一）`, `1.`, `（1）`.
        case heading(Int, String)
        case paragraph(Text, Placement = .body)
        /// A label in 黑体 and what follows its colon, lines aligned after it: `出席：…`, `时间：…`.
        case labelled(String, Text)
        /// Lines with their digits or dashes, each indented as a paragraph.
        case list([Text])
        case table(Table)
        case form(Form)
        /// Questions and answers of a record（问答）.
        case dialogue([Exchange])
        /// Places where people sign by hand.
        case signatures([SignatureLine])
        /// So many ruled lines to write on.
        case ruled(lines: Int)
        case picture(Picture)
        /// So many empty lines.
        case space(lines: Int)
        case pageBreak
    }

    /// Where the words of a paragraph begin.
    public enum Placement: Hashable, Sendable {
        /// First line two characters in, the others flush.
        case body
        case flush
        case centred
        /// Flush with the right edge.
        case right
    }

    public struct Exchange: Hashable, Sendable {
        public var question: Text
        public var answer: Text

        public init(question: Text, answer: Text) {
            self.question = question
            self.answer = answer
        }
    }

    /// `label：________　　date` with room to sign.
    public struct SignatureLine: Hashable, Sendable {
        /// Who signs, `被询问人（签名）`.
        public var label: String
        /// The day to print; an empty one leaves room for `年　月　日`, nil leaves no date.
        public var date: String?

        public init(_ label: String, date: String? = "") {
            self.label = label
            self.date = date
        }
    }

    /// A picture in PNG, as wide as said, centred, with a caption.
    public struct Picture: Hashable, Sendable {
        /// The bytes of the PNG file.
        public var png: [UInt8]
        /// Millimetres, at most the 156 of the text block.
        public var width: Double
        public var height: Double
        /// Read aloud and printed below.
        public var caption: String

        public init(png: [UInt8], width: Double, height: Double, caption: String) {
            self.png = png
            self.width = width
            self.height = height
            self.caption = caption
        }
    }

    /// A table whose head is repeated on each page.
    public struct Table: Hashable, Sendable {
        /// Widths of the columns in any unit; they are spread over the text block.
        public var widths: [Double]
        public var head: [[Cell]]
        public var rows: [[Cell]]
        /// Above the table, centred, in 黑体; empty for none.
        public var caption: String
        /// Below the table, small; empty for none.
        public var note: String

        public init(
            widths: [Double], head: [[Cell]] = [], rows: [[Cell]], caption: String = "",
            note: String = ""
        ) {
            self.widths = widths
            self.head = head
            self.rows = rows
            self.caption = caption
            self.note = note
        }

        /// A cell; those that it covers to the right and below are left out of their rows.
        public struct Cell: Hashable, Sendable {
            public enum Alignment: Hashable, Sendable { case left, centre, right }

            public var lines: [Text]
            public var alignment: Alignment
            public var columns: Int
            public var rows: Int

            public init(
                _ lines: [Text], _ alignment: Alignment = .left, columns: Int = 1, rows: Int = 1
            ) {
                self.lines = lines
                self.alignment = alignment
                self.columns = columns
                self.rows = rows
            }

            public init(
                _ text: Text, _ alignment: Alignment = .left, columns: Int = 1, rows: Int = 1
            ) {
                self.init([text], alignment, columns: columns, rows: rows)
            }
        }
    }

    /// A printed form（表格式文书）: rows of fields, each a label with its value.
    public struct Form: Hashable, Sendable {
        /// One to four fields beside each other in a row.
        public var rows: [[Field]]

        public init(_ rows: [[Field]]) { self.rows = rows }

        public struct Field: Hashable, Sendable {
            /// Empty for a value over the whole width.
            public var label: String
            public var value: [Text]
            /// The least height, in lines.
            public var lines: Int
            /// At the foot of the cell, to the right: `签名：`, `年　月　日`.
            public var closing: [Text]

            public init(_ label: String, _ value: [Text], lines: Int = 1, closing: [Text] = []) {
                self.label = label
                self.value = value
                self.lines = lines
                self.closing = closing
            }

            public init(_ label: String, _ value: Text, lines: Int = 1, closing: [Text] = []) {
                self.init(label, [value], lines: lines, closing: closing)
            }
        }
    }
}
