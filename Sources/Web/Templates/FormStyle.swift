/// The part of the style sheet for forms, faults and refusals.
enum FormStyle {
    static let text = """
        .form { max-width: 44rem; } .question { margin: 0 0 1.5rem; padding: 0; border: 0; min-width: 0; }
        .question > label, .question > legend { display: block; font-weight: 600; padding: 0; margin-bottom: .3rem; }
        .group > legend { font-size: 1.125rem; } .group .question { margin-bottom: 1rem; } .group { border-left: 4px solid var(--y-line); padding-left: 1rem; }
        .optional { font-weight: 400; color: var(--y-soft); } .hint { color: var(--y-soft); font-size: .9375rem; margin: 0 0 .35rem; }
        .question .error { color: #a3141e; font-weight: 600; margin: 0 0 .35rem; } .has-error { border-left: 4px solid #a3141e; padding-left: 1rem; }
        .question input:not([type=radio]):not([type=checkbox]), .question select, .question textarea { font: inherit; width: 100%; min-height: 2.75rem; padding: .4rem .6rem; border: 1px solid #6b6b6b; border-radius: 2px; background: #fff; color: inherit; }
        .question input[inputmode=numeric], .question input[inputmode=decimal] { max-width: 14rem; } .question input[type=date], .question input[type=datetime-local] { max-width: 16rem; }
        .question textarea { line-height: 1.6; resize: vertical; } .unit { margin-left: .4rem; }
        .options { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; } .option { display: flex; align-items: flex-start; gap: .5rem; min-height: 2.75rem; padding: .5rem 0; }
        .option input { width: 1.35rem; height: 1.35rem; margin: .1rem 0 0; flex: none; accent-color: var(--y-red); }
        .form-end { margin-top: 2rem; display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; } .button.quiet { background: #fff; color: var(--y-ink); border: 1px solid #6b6b6b; }
        .problem, .refusal { border: 4px solid #a3141e; padding: 1rem 1.25rem; margin: 0 0 1.75rem; max-width: 44rem; } .page .problem h2, .page .refusal h2 { margin: 0 0 .5rem; padding: 0; border: 0; font-size: 1.125rem; }
        .problem ul { margin: 0; padding-left: 1.2rem; } .problem a { color: #a3141e; font-weight: 600; } .refusal p { margin: .2rem 0; } .cites { color: var(--y-soft); white-space: nowrap; }
        :is(a, button, input, select, textarea, summary, [tabindex]):focus-visible { outline: 3px solid #ffbf47; outline-offset: 2px; box-shadow: 0 0 0 2px #1d1d1f; }
        .page .filter-fold { border: 0; margin: 0 0 1.5rem; padding: 0; } .filter-fold .filters { margin: 0; } .filter-fold > summary { padding: .5rem 1.25rem; background: var(--y-wash); cursor: pointer; } @media (min-width: 40rem) { .filter-fold > summary { display: none; } }
        .filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .25rem 1.5rem; background: var(--y-wash); padding: 1rem 1.25rem; margin-bottom: 1.5rem; } .filters .question { margin-bottom: .5rem; } .filters .form-end { margin: .5rem 0 0; align-self: end; }
        .save-search { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin-top: 1.5rem; } .save-search .question { margin: 0; } .saved { padding-left: 1.2rem; } .other-ways { margin-top: 2rem; padding-left: 1.2rem; } .empty { color: var(--y-soft); padding: 2rem 0; }
        .is-closed, .is-undated { color: var(--y-soft); } .lead { font-size: 1.0625rem; }
        .me { color: inherit; white-space: nowrap; } .tools { flex-wrap: wrap; } .leave { display: inline; margin: 0; } .leave button { white-space: nowrap; font: inherit; background: none; border: 0; padding: .25rem; color: inherit; text-decoration: underline; cursor: pointer; }

        """
}
