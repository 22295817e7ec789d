/// The part of the style sheet for figures, the report's desk, the map and packs.
enum FiguresStyle {
    static let text = """
        .themes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: 1rem; margin-top: 1.5rem; }
        .themes > section { border: 1px solid var(--y-line); border-top: 3px solid var(--y-red); padding: .25rem 1.1rem .75rem; }
        .page .themes h2 { margin: .6rem 0 .3rem; padding: 0; border: 0; font-size: 1.125rem; } .themes h2 small { color: var(--y-soft); font-weight: 400; white-space: nowrap; }
        .themes ul { margin: 0; padding: 0; list-style: none; font-size: .9375rem; } .themes li { display: flex; justify-content: space-between; gap: .75rem; padding: .15rem 0; } .themes li strong { white-space: nowrap; font-weight: 600; }
        .theme-figures th[scope=row] { width: 32%; } .theme-figures small { color: var(--y-soft); }
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1.5rem 2.5rem; } .charts > section { min-width: 0; border-top: 3px solid var(--y-red); padding-top: .25rem; } .charts h3 { font-size: 1.0625rem; margin: .5rem 0; } .charts h3 small { color: var(--y-soft); font-weight: 400; } .charts h4 { font-size: .9375rem; font-weight: 400; color: var(--y-soft); margin: 1rem 0 .25rem; }
        .chart-table { max-width: 40rem; } .chart-table summary { cursor: pointer; padding: .4rem 0; font-size: .9375rem; color: var(--y-link); }
        .stale { border-left: 5px solid var(--y-red); background: #fff1f0; padding: .25rem 1.25rem .5rem; margin: 1rem 0; } .page .stale h2 { border: 0; margin: .4rem 0; padding: 0; font-size: 1.125rem; } .stale ul { margin: 0; padding-left: 1.1rem; }
        .card-before { display: block; color: var(--y-soft); } .is-ending { color: #7a4b00; }
        .cells summary { cursor: pointer; } .cells ul { margin: .25rem 0 0; padding: 0; list-style: none; font-size: .9375rem; } .cells li { white-space: nowrap; display: flex; justify-content: space-between; gap: 1rem; }
        .map { height: min(36rem, 75vh); border: 1px solid var(--y-line); margin: .5rem 0 1.5rem; background: #fff; z-index: 0; } .map.leaflet-container { background: #fff; font: inherit; } .map .leaflet-tooltip.map-label { white-space: pre; text-align: center; background: none; border: 0; box-shadow: none; padding: 0; font: 600 .8125rem/1.3 var(--y-hei); color: var(--y-ink); text-shadow: 0 0 3px #fff, 0 0 3px #fff, 0 0 3px #fff; }
        .pack-faults { padding-left: 1.25rem; } .pack-faults pre { margin: .2rem 0 .5rem; padding: .3rem .6rem; background: var(--y-wash); white-space: pre-wrap; overflow-wrap: anywhere; } .pack-changes td, .pack-changes th { overflow-wrap: anywhere; } .pack-form textarea { font: .875rem/1.5 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; } .pack-form form { max-width: none; }
        .report-steps { list-style: none; margin: 0; padding: 0; max-width: 60rem; counter-reset: step; } .report-steps > li { counter-increment: step; display: grid; grid-template-columns: 2rem 11rem 9rem 1fr auto; gap: .1rem 1rem; align-items: center; border-bottom: 1px solid var(--y-line); padding: .5rem 0; min-height: 2.75rem; } .report-steps > li::before { content: counter(step) "."; color: var(--y-soft); }
        .report-steps .why { grid-column: 4; line-height: 1.5; } .report-steps .button { grid-column: 5; grid-row: 1 / span 2; padding: .55rem 1.25rem; min-height: 2.75rem; } .step-name { font-weight: 600; } .step-done .step-state { color: var(--y-good); } .step-done .step-state::before { content: "✓ "; } .step-now .step-state { color: var(--y-red); font-weight: 600; } .step-later, .step-later .step-name { color: var(--y-soft); font-weight: 400; }
        .page .part { background: var(--y-wash); font-weight: 600; text-align: left; } .figure-note { display: block; font-size: .875rem; font-weight: 400; border-left: 3px solid #e5cf8c; padding-left: .5rem; } .remarks { padding-left: 1.1rem; }
        @media (max-width: 50rem) { .report-steps > li { grid-template-columns: 2rem 1fr; } .report-steps > li > :not(.step-name) { grid-column: 2; } .report-steps .button { grid-row: auto; } }
        .report-record { max-width: 52rem; margin-block: 0 .6rem; font-size: .9375rem; } .report-record p { margin: .2rem 0; border-left: 4px solid var(--y-good); padding-left: .75rem; } .report-record p + p { border-color: var(--y-red); }
        .report-tools span a { margin-left: .75rem; }

        """
}
