/// The part of the style sheet for the file beside the form, and for registers（会审、台账）.
enum ReviewStyle {
    static let text = """
        .beside { display: grid; grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); gap: 0 2.5rem; align-items: start; } .beside > * { min-width: 0; }
        .beside-form { border: 1px solid var(--y-line); border-top: 3px solid var(--y-red); padding: .25rem 1.5rem 1rem; margin-top: 1.5rem; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; } .page .beside-form > h2 { margin-top: 1rem; border: 0; padding: 0; }
        .page .jumps > ul { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; list-style: none; padding: 0; margin: 0; } .jumps a { display: inline-block; min-height: 1.75rem; }
        .tabs { display: flex; flex-wrap: wrap; gap: .5rem; margin-bottom: .75rem; } .tabs:empty { display: none; } .tabs a { border: 1px solid var(--y-line); padding: .3rem .9rem; text-decoration: none; min-height: 1.5rem; } .tabs [aria-current] { border-color: var(--y-red); color: var(--y-red); font-weight: 600; }
        .preview summary { cursor: pointer; min-height: 1.75rem; color: var(--y-link); font-size: .9375rem; } .files .preview[open] { position: relative; } .files .preview img.whole { height: auto; max-height: 80vh; object-fit: contain; } .preview :is(video, audio) { width: 100%; } .files li:has(.preview[open]) { grid-column: 1 / -1; }
        .wide-list { overflow-x: auto; border: 1px solid var(--y-line); } .wide-list table { border-collapse: collapse; font-size: .9375rem; } .wide-list :is(th, td) { padding: .45rem .75rem; border-bottom: 1px solid var(--y-line); text-align: left; vertical-align: top; min-width: 6rem; max-width: 20rem; overflow-wrap: anywhere; } .wide-list thead th { background: var(--y-wash); white-space: nowrap; } .wide-list tbody th { position: sticky; left: 0; background: #fff; font-weight: 400; } .wide-list td.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; } .wide-list:focus-visible { outline: 3px solid var(--y-link); }
        .registers { columns: 20rem; column-gap: 2.5rem; list-style: none; padding: 0; } .registers li { break-inside: avoid; padding: .3rem 0; border-bottom: 1px solid var(--y-line); display: flex; justify-content: space-between; gap: 1rem; } .registers a { padding: .2rem 0; }
        .recent a { display: inline-block; padding: .25rem .75rem .25rem 0; }
        .totp-code svg { display: block; width: 12rem; height: 12rem; }
        .exports { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; }
        @media (max-width: 60rem) { .beside { grid-template-columns: minmax(0, 1fr); } .beside-form { position: static; max-height: none; overflow: visible; padding-inline: 1rem; } }

        """
}
