/// The part of the style sheet for matters as staff work on them（办件工作页）.
enum CaseStyle {
    static let text = """
        .done { border-left: 5px solid var(--y-good); background: #eef6f0; padding: .7rem 1rem; margin: 0 0 1.25rem; }
        .case-head { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; } .case-stage { border: 1px solid var(--y-red); color: var(--y-red); padding: .05rem .7rem; font-weight: 600; }
        .case { display: grid; grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr); gap: 0 3rem; } .case > * { min-width: 0; }
        .acts { list-style: none; padding: 0; margin: 0 0 1rem; display: flex; flex-wrap: wrap; gap: .75rem; } .acts .button { padding: .65rem 1.25rem; font-size: 1rem; min-height: 2.75rem; white-space: normal; }
        .acts-title { font-size: .9375rem; color: var(--y-soft); margin: .75rem 0 .4rem; font-weight: 400; } .page h3.acts-title { margin-top: 1rem; }
        details.fold { border: 1px solid var(--y-line); margin: .6rem 0; } details.fold > summary { padding: .55rem 1rem; cursor: pointer; min-height: 2.75rem; } details.fold > div { padding: .25rem 1rem .75rem; }
        .acts-later { margin: 0; padding-left: 1.1rem; } .acts-later li { padding: .3rem 0; } .acts-later .why { display: block; }
        .files { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: 1rem; } .files img { display: block; width: 100%; height: 7rem; object-fit: cover; background: var(--y-wash); } .files .no-picture { display: grid; place-items: center; height: 7rem; background: var(--y-wash); color: var(--y-soft); font-size: 1.25rem; }
        .tallies { list-style: none; padding: 0; margin: 0 0 1.5rem; display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .75rem; } .tallies a { display: block; border: 1px solid var(--y-line); border-top: 3px solid var(--y-red); padding: .6rem 1rem; text-decoration: none; color: inherit; } .tallies strong { display: block; font: 600 1.75rem/1.3 var(--y-song); color: var(--y-red); font-variant-numeric: tabular-nums; }
        .todo { list-style: none; padding: 0; margin: 0; } .todo > li { border-bottom: 1px solid var(--y-line); padding: .7rem 0; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1rem 1.5rem; } .todo p { margin: 0; } .todo details { grid-column: 1 / -1; font-size: .9375rem; } .todo summary { cursor: pointer; min-height: 1.75rem; color: var(--y-link); } .todo .to-date { text-align: right; }
        .between { background: #fff7df; border: 1px solid #e5cf8c; padding: .75rem 1.25rem; margin-bottom: 1.5rem; max-width: 44rem; } .page .between h2 { margin: 0 0 .4rem; border: 0; padding: 0; font-size: 1.125rem; }
        .small-form { border: 1px solid var(--y-line); padding: 1rem 1.25rem; margin: .75rem 0; } .small-form .question { margin-bottom: .75rem; } .small-form .form-end { margin: .5rem 0 0; }
        .choose { columns: 18rem; column-gap: 2.5rem; list-style: none; padding: 0; } .choose li { break-inside: avoid; padding: .2rem 0; } .choose a { display: inline-block; padding: .25rem 0; }
        .lines-form { overflow-x: auto; } .lines-form table { border-collapse: collapse; } .lines-form th { font-weight: 600; text-align: left; padding: .3rem .4rem; white-space: nowrap; } .lines-form td { padding: .2rem; vertical-align: top; } .lines-form :is(input, select) { font: inherit; min-height: 2.5rem; min-width: 8rem; border: 1px solid #6b6b6b; padding: .25rem .4rem; } .lines-form [aria-invalid] { border: 2px solid #a3141e; } .lines-form .error { color: #a3141e; margin: .1rem 0; font-size: .875rem; max-width: 14rem; }
        .matters td:nth-of-type(3), .matters [class^=is-] { white-space: nowrap; }
        @media (max-width: 50rem) { .case { grid-template-columns: minmax(0, 1fr); } .acts .button { width: 100%; } .acts li { width: 100%; } .todo > li { grid-template-columns: minmax(0, 1fr); } .todo .to-date { text-align: left; } }

        """
}
