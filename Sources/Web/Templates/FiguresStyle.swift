/// The part of the style sheet for figures, the report's desk, the map and packs.
enum FiguresStyle {
    static let text = """
        .themes { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem; margin-top: 1.5rem; }
        .themes > section { border: 1px solid var(--y-line); border-top: 3px solid var(--y-red); padding: .25rem 1.1rem .75rem; }
        .page .themes h2 { margin: .6rem 0 .3rem; padding: 0; border: 0; font-size: 1.125rem; } .themes h2 small { color: var(--y-soft); font-weight: 400; white-space: nowrap; }
        .themes ul { margin: 0; padding: 0; list-style: none; font-size: .9375rem; } .themes li { display: flex; justify-content: space-between; gap: .75rem; padding: .15rem 0; } .themes li strong { white-space: nowrap; font-weight: 600; }
        .theme-figures th[scope=row] { width: 32%; } .theme-figures small { color: var(--y-soft); }
        .report-tools span a { margin-left: .75rem; }

        """
}
