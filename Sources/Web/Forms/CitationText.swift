package import Procedures

extension ProcedureBook {
    /// `《人民调解法》第十条`, several in a row; marked where its author wrote it from memory.
    package func citations(_ cites: [Citation], in words: Words) -> String {
        FigureWords(book: self, figures: .none, words: words).citations(cites)
    }
}
