/// The part of the style sheet for the frame's furniture, and for the ways in which pages are shown（显示方式）.
///
/// Sizes: 工信部《互联网网站适老化通用设计规范》（2021）: text of 18 px and more, lines of 1.3 and more,
/// targets of 60 px in the edition for older people; the factor 1.4 is that of the elder mode of WeChat.
enum ViewStyle {
    static let text = furniture + sizes + contrast + simple + column + embed

    private static let furniture = """
        [hidden] { display: none !important; }
        .plain-button { background: none; border: 0; padding: .25rem 0; min-height: 1.5rem; color: var(--y-link); text-decoration: underline; text-underline-offset: .2em; } .plain-button:hover { background: none; color: var(--y-red); }
        .views { display: inline-flex; flex-wrap: wrap; gap: .1rem .9rem; align-items: center; font-size: .9375rem; white-space: nowrap; } .views a, .switch, .me { display: inline-block; padding: .25rem 0; }
        .crumbs { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1.5rem; padding-block: .75rem 0; font-size: .875rem; color: var(--y-soft); } .crumbs nav { display: flex; flex-wrap: wrap; }
        .crumbs ol { display: flex; flex-wrap: wrap; list-style: none; margin: 0; padding: 0; } .crumbs li { display: flex; align-items: center; } .crumbs li + li::before { content: "›"; padding-inline: .5rem; } .crumbs nav > span { align-self: center; } .crumbs a { display: inline-block; min-height: 1.5rem; } .crumbs .plain-button { font-size: inherit; }
        .crumbs + .page { padding-top: .75rem; } .report-frame .breadcrumb { display: none; }
        .foot-links { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; margin: 0 0 .5rem; padding: 0; font-size: .9375rem; } .foot-links a { display: inline-block; min-height: 1.5rem; } .foot p > span { margin-left: 1.5rem; }
        .site-map { list-style: none; padding: 0; margin: 0; } .site-map > li { border-bottom: 1px solid var(--y-line); padding: .6rem 0; } .site-map > li > a { font-size: 1.0625rem; } .site-map ul { columns: 15rem; column-gap: 2.5rem; padding-left: 1.1rem; margin: .35rem 0 0; font-size: .9375rem; } .site-map ul:empty { display: none; } .site-map ul li { break-inside: avoid; padding: .15rem 0; }
        .chosen { list-style: none; padding: 0; margin: .5rem 0 0; display: flex; flex-wrap: wrap; gap: .75rem; font-size: .875rem; color: var(--y-soft); } .chosen canvas { display: block; border: 1px solid var(--y-line); }
        .lost { font: 700 4.5rem/1 var(--y-song); color: var(--y-red); margin: 0 0 .5rem; } .lost-find { display: flex; gap: .5rem; max-width: 30rem; } .lost-find input { font: inherit; flex: 1; min-width: 0; min-height: 2.75rem; padding: .3rem .6rem; border: 1px solid #6b6b6b; }
        @media (max-width: 46rem) { .crumbs { padding-block: .6rem 0; } .foot p > span { margin-left: 0; display: block; } .views { gap: .1rem 1rem; } }
        @media print { .views, .crumbs .plain-button, .foot-links, .exit, .form-end, .find { display: none; } .foot { border-top-width: 1px; } }

        """

    private static let sizes = """
        [data-view~=large] { font-size: 120%; } [data-view~=largest], [data-view~=simple] { font-size: 140%; }
        :is([data-view~=large], [data-view~=largest]) .find input { width: 9rem; }

        """

    private static let contrast = """
        [data-view~=contrast] { --y-ink: #fff; --y-soft: #fff; --y-line: #fff; --y-red: #ffd75e; --y-link: #ffff5a; --y-wash: #000; --y-bar: #ffd75e; --y-good: #8dffb0; background: #000; color-scheme: dark; }
        [data-view~=contrast] :not(svg *, img, canvas) { background-color: #000 !important; color: #fff !important; border-color: #fff !important; box-shadow: none !important; }
        [data-view~=contrast] :is(a, a *, summary, .plain-button) { color: #ffff5a !important; }
        [data-view~=contrast] :is(button, .button):not(.plain-button) { background-color: #ffff5a !important; color: #000 !important; border-color: #ffff5a !important; }
        [data-view~=contrast] [aria-current] { text-decoration: underline; text-decoration-thickness: 3px; }
        [data-view~=contrast] :is(a, button, input, select, textarea, summary, [tabindex]):focus-visible { outline: 4px solid #fff; outline-offset: 3px; }
        [data-view~=contrast] :is(.qr svg, img) { background-color: #fff !important; } [data-view~=contrast] svg text { fill: #fff !important; }

        """

    private static let simple = """
        [data-view~=simple] body { line-height: 1.75; } [data-view~=simple] :is(.extra, .brand-superior, .find) { display: none; } [data-view~=simple] .notice { max-width: calc(100% - 2rem); }
        [data-view~=simple] .brand-site { line-height: 1.4; } [data-view~=simple] .wrap { max-width: 60rem; } [data-view~=simple] .page :is(.sub, small, .hint), [data-view~=simple] :is(.crumbs, .foot, .notice, .views, .switch, .crumb, table.list) { font-size: 1rem; }
        [data-view~=simple] :is(button, .button, .find input, .menu a, .me, .switch, .views a, .crumbs a, .foot-links a, .option, summary, .more) { min-height: 60px; min-width: 60px; display: inline-flex; align-items: center; }
        [data-view~=simple] :is(.question, .span-form) :is(input:not([type=radio]):not([type=checkbox]), select) { min-height: 60px; }
        [data-view~=simple] .option { display: flex; } [data-view~=simple] .option input { width: 2rem; height: 2rem; } [data-view~=simple] .option label { flex: 1; padding-block: .5rem; }
        [data-view~=simple] .ways { grid-template-columns: 1fr; } [data-view~=simple] .ways a { padding: 1.25rem; } [data-view~=simple] .ways strong { font-size: 1.375rem; } [data-view~=simple] .ways span { font-size: 1rem; }

        """

    private static let column = """
        :is([data-view~=column], [data-view~=simple]) :is(.two, .case, .cards, .ways, .filters, .themes) { grid-template-columns: minmax(0, 1fr); } :is([data-view~=column], [data-view~=simple]) :is(.choose, .site-map ul) { columns: auto; }
        [data-view~=column] :is(.top-row, .tools, .menu ul, .crumbs, .options, .todo > li, .acts) { display: block; } [data-view~=column] :is(.tools > *, .top-row > *) { margin-block: .4rem; } [data-view~=column] .facts > div { grid-template-columns: minmax(0, 1fr); gap: 0; } [data-view~=column] .exit { position: static; }

        """

    private static let embed = """
        .embed { padding: 1rem 1.25rem; border: 1px solid var(--y-line); border-top: 3px solid var(--y-red); } .embed h1 { font: 700 1.25rem/1.4 var(--y-song); margin: 0 0 .5rem; } .embed p { margin: .25rem 0; } .embed ul { margin: 0; padding-left: 1.1rem; } .embed-foot { border-top: 1px solid var(--y-line); margin-top: .75rem; padding-top: .5rem; font-size: .8125rem; color: var(--y-soft); }

        """
}
