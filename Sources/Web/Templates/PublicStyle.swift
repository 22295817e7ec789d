/// The part of the style sheet for what is laid open: consultations, published records, open data.
enum PublicStyle {
    static let text = """
        .passages { padding-left: 2.4rem; margin: 0; max-width: 46rem; } .passages li { padding: .5rem 0 .5rem .4rem; border-bottom: 1px solid var(--y-line); } .passages li::marker { color: var(--y-red); font-weight: 600; } .passages li:target { background: var(--y-wash); }
        .passages p { margin: .1rem 0; } .passages .sub a { display: inline-block; min-height: 1.5rem; margin-right: 1rem; }
        .comments { list-style: none; padding: 0; margin: 1rem 0; max-width: 46rem; } .comments > li { border-left: 4px solid var(--y-line); background: var(--y-wash); padding: .6rem 1rem; margin-bottom: .8rem; } .comments p { margin: .15rem 0; }
        .comments .said { white-space: pre-line; } .comments .reply { border-left: 3px solid var(--y-good); background: #fff; padding: .4rem .9rem; margin-top: .5rem; } .pending { color: #6b4a00; }
        .comments summary, .dates summary { cursor: pointer; min-height: 1.75rem; } .dates { margin: .75rem 0; } .page .tag.is-running { font-weight: 600; }
        .index { width: 100%; border-collapse: collapse; font-size: .9375rem; margin: 1rem 0 1.5rem; background: var(--y-wash); } .index tr { display: inline-flex; width: 50%; vertical-align: top; } .index th { flex: 0 0 7rem; text-align: left; font-weight: 400; color: var(--y-soft); padding: .3rem .7rem; } .index td { padding: .3rem .7rem; }
        .jumps [aria-current] { font-weight: 700; color: var(--y-red); text-decoration: none; border-bottom: 3px solid var(--y-red); } .jumps a { display: inline-block; min-height: 1.75rem; }
        .share { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: center; } .share .qr svg { width: 9rem; height: 9rem; } .form-of { display: inline-block; padding: .25rem .6rem; margin-right: .4rem; border: 1px solid currentColor; }
        @media screen and (max-width: 46rem) { .index tr { width: 100%; } .index th { flex-basis: 6rem; } }

        """
}
