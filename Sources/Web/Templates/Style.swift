/// The one style sheet of the pages, and the mark of the site.
enum Style {
    static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#8e1b1b"/><path d="M7 8h18v3H7zM14 4h4v6h-4zM9 15h14v3H9zM7 22h18v3H7zM9 15h3v10H9zM20 15h3v10h-3z" fill="#fff"/></svg>

        """

    static let text =
        base + frame + parts + FormStyle.text + CaseStyle.text + PortalStyle.text + PublicStyle.text
        + ReviewStyle.text + FiguresStyle.text + narrow + ViewStyle.text

    /// The address of the sheet changes with its text, so that no browser keeps an old one.
    static let href = "/style.css?v=" + fingerprint(text)

    /// FNV-1a, 32 bits, in hexadecimal digits.
    static func fingerprint(_ text: String) -> String {
        let hash = text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        return String(hash, radix: 16)
    }

    private static let base = """
        :root { --y-ink: #1d1d1f; --y-soft: #595959; --y-line: #dcdcdc; --y-red: #8e1b1b; --y-link: #174a85;
          --y-wash: #f6f4f1; --y-bar: #2f5d8a; --y-good: #1d6135;
          --y-hei: "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif;
          --y-song: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", STSong, SimSun, serif; }
        :lang(en) { --y-hei: system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
          --y-song: Georgia, "Times New Roman", "Noto Serif", "Songti SC", "Noto Serif CJK SC", SimSun, serif; }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: #fff; color: var(--y-ink); font: 1rem/1.75 var(--y-hei); overflow-wrap: anywhere; }
        a { color: var(--y-link); text-underline-offset: .2em; text-decoration-thickness: 1px; }
        a:hover { color: var(--y-red); }
        a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid #e0a100; outline-offset: 2px; }
        .wrap { max-width: 72rem; margin-inline: auto; padding-inline: 1.5rem; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .skip { position: absolute; left: -999px; } .skip:focus { left: 0; top: 0; background: #fff; padding: .5rem 1rem; z-index: 2; }

        """

    private static let frame = """
        .top { border-top: 4px solid var(--y-red); }
        .top-row { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .75rem 2rem; padding-block: 1.1rem; }
        .brand { color: var(--y-ink); text-decoration: none; display: flex; flex-wrap: wrap; align-items: end; column-gap: .9rem; line-height: 1.3; }
        .brand-superior { width: 100%; font-size: .875rem; color: var(--y-soft); letter-spacing: .05em; }
        .brand-office { font: 700 1.625rem/1.3 var(--y-song); letter-spacing: .04em; }
        .brand-site { color: var(--y-red); font-size: 1rem; font-weight: 600; border-left: 2px solid var(--y-red); padding-left: .8rem; margin-bottom: .3rem; line-height: 1.2; }
        .tools { display: flex; align-items: center; gap: 1rem; }
        .find { display: flex; }
        .find input, .span-form input { font: inherit; font-size: .9375rem; padding: .3rem .6rem; border: 1px solid #8a8a8a; border-radius: 0; min-width: 0; color: inherit; background: #fff; }
        .find input { width: 13rem; border-right: 0; -webkit-appearance: none; appearance: none; }
        button, .button { font: inherit; font-size: .9375rem; padding: .3rem 1rem; border: 1px solid var(--y-red); background: var(--y-red); color: #fff; cursor: pointer; text-decoration: none; display: inline-block; white-space: nowrap; }
        button:hover, .button:hover { background: #6f1212; color: #fff; }
        .switch { white-space: nowrap; font-size: .9375rem; }
        .menu { background: var(--y-red); }
        .menu ul { list-style: none; margin-block: 0; display: flex; flex-wrap: wrap; padding-inline: .5rem; }
        .menu a { display: block; color: #fff; text-decoration: none; padding: .65rem 1.1rem; line-height: 1.4; }
        .menu a:hover, .menu a[aria-current] { background: #6f1212; color: #fff; }
        .menu a[aria-current] { box-shadow: inset 0 -3px #f0c36a; }
        .notice { margin: 1rem auto 0; padding: .4rem 1rem; max-width: 69rem; background: #fff7df; border: 1px solid #e5cf8c; font-size: .9375rem; }
        .page { padding-block: 1.5rem 3.5rem; min-height: 50vh; }
        .foot { border-top: 3px solid var(--y-red); background: var(--y-wash); color: var(--y-soft); font-size: .875rem; padding-block: 1rem; }
        .foot p { margin: .25rem 0; }
        .report-frame { background: #f1ede4; padding-bottom: 2rem; margin-top: 1rem; }
        .report-tools { margin-block: 0; padding-block: .6rem; text-align: right; font-size: .9375rem; max-width: 52rem; }
        .report-tools a { margin-left: 1.5rem; }

        """

    private static let parts = """
        .page h1 { font: 700 1.75rem/1.4 var(--y-song); margin: .25rem 0 .75rem; word-break: keep-all; overflow-wrap: anywhere; }
        .page h2 { font-size: 1.1875rem; line-height: 1.5; margin: 2.25rem 0 .75rem; padding-left: .7rem; border-left: 4px solid var(--y-red); }
        .page p { margin: .5rem 0; }
        .lead { border-bottom: 1px solid var(--y-line); padding-bottom: 1rem; } .lead p, .intro { max-width: 46rem; }
        .sub, .muted, .page small { color: var(--y-soft); } .sub { font-size: .9375rem; } .page small { font-size: .8125rem; }
        .crumb { font-size: .875rem; color: var(--y-soft); }
        .ways, .cards, .plain, .jumps, .deadlines, .stages { list-style: none; padding: 0; margin: 0; }
        .ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; margin-top: 1.5rem; }
        .ways a { display: block; height: 100%; padding: 1rem 1.1rem; border: 1px solid var(--y-line); border-top: 3px solid var(--y-red); text-decoration: none; color: var(--y-ink); }
        .ways strong { display: block; font-size: 1.1875rem; color: var(--y-red); } .ways span { font-size: .9375rem; color: var(--y-soft); line-height: 1.6; display: block; }
        .ways a:hover, .cards a:hover { background: var(--y-wash); }
        .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(14.5rem, 1fr)); border-top: 1px solid var(--y-line); border-left: 1px solid var(--y-line); }
        .cards li { border: solid var(--y-line); border-width: 0 1px 1px 0; }
        .cards a { display: block; padding: .8rem 1.1rem; text-decoration: none; color: inherit; height: 100%; }
        .card-label { display: block; font-size: .9375rem; color: var(--y-soft); line-height: 1.5; }
        .card-value { font: 600 1.875rem/1.4 var(--y-song); color: var(--y-link); font-variant-numeric: tabular-nums; }
        .card-value small { font: .9375rem var(--y-hei); margin-left: .35rem; }
        .two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 3rem; } .two > * { min-width: 0; }
        .wide-left { grid-template-columns: 1.15fr 1fr; }
        .facts { margin: 0; border-top: 1px solid var(--y-line); }
        .facts > div { display: grid; grid-template-columns: 9.5rem 1fr; gap: 1rem; border-bottom: 1px solid var(--y-line); padding: .45rem 0; }
        .facts dt { color: var(--y-soft); } .facts dd { margin: 0; min-width: 0; } .pre { white-space: pre-line; }
        .line { display: block; }
        .steps { padding-left: 1.4rem; margin: 0; } .steps li { padding: .15rem 0; }
        table.list { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.6; }
        .list thead th { background: var(--y-wash); text-align: left; font-weight: 600; border-bottom: 2px solid var(--y-red); white-space: nowrap; }
        .list th, .list td { padding: .45rem .7rem; border-bottom: 1px solid var(--y-line); vertical-align: top; }
        .list tbody th { text-align: left; font-weight: 400; }
        .list .n, .list thead .n { text-align: right; } .list td.n { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .sum { font-variant-numeric: tabular-nums; }
        .code, .page code, .page pre { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: .875em; }
        .page pre { background: var(--y-wash); border: 1px solid var(--y-line); padding: .75rem 1rem; white-space: pre-wrap; line-height: 1.6; margin: 0 0 1rem; }
        .is-holds, .is-kept { color: var(--y-good); } .is-broken, .is-late, .is-overdue { color: var(--y-red); font-weight: 600; } .is-running, .is-stopped { color: var(--y-link); }
        .span-form { background: var(--y-wash); padding: .5rem 1rem; display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: center; justify-content: space-between; font-size: .9375rem; }
        .jumps { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; margin-top: 1rem; font-size: .9375rem; }
        .headline { margin: 0 0 .75rem; } .headline-value { font: 600 2.5rem/1.2 var(--y-song); color: var(--y-red); font-variant-numeric: tabular-nums; } .headline-unit { font-size: 1.125rem; }
        .months { display: block; width: 100%; max-width: 40rem; font: 9.5px var(--y-hei); fill: var(--y-ink); }
        .column { fill: var(--y-bar); } .axis { stroke: #8a8a8a; stroke-width: 1; } .axis-label { fill: var(--y-soft); }
        .bars th[scope=row] { width: 30%; } .bars .meter { width: 40%; } .bars .meter svg { display: block; width: 100%; height: 1.1rem; margin-top: .2rem; background: #efefef; } .part-of { color: var(--y-soft); }
        .date { white-space: nowrap; } .tag { border: 1px solid currentColor; padding: 0 .35rem; border-radius: 2px; white-space: nowrap; }
        .pager { display: flex; gap: 1.5rem; justify-content: center; padding: 1rem 0; }
        .deadline { border-left: 4px solid var(--y-line); padding: .3rem 0 .3rem .9rem; margin-bottom: .9rem; } .deadline p { margin: .1rem 0; } .why { color: var(--y-soft); font-size: .9375rem; line-height: 1.7; }
        .deadline-kept { border-color: var(--y-good); } .deadline-late, .deadline-overdue { border-color: var(--y-red); } .deadline-running { border-color: var(--y-link); }
        .state { font-size: .875rem; margin-left: .4rem; }
        .timeline { list-style: none; margin: 0; padding: 0 0 0 1.1rem; border-left: 2px solid var(--y-line); }
        .timeline > li { position: relative; padding-bottom: 1.1rem; } .timeline > li::before { content: ""; position: absolute; left: -1.55rem; top: .5rem; width: .7rem; height: .7rem; border-radius: 50%; background: var(--y-red); border: 2px solid #fff; }
        .timeline p { margin: 0; } .when, .receipt { font-size: .875rem; color: var(--y-soft); } .timeline ul { margin: .15rem 0; padding-left: 1.1rem; font-size: .9375rem; } .timeline ul li { padding: .05rem 0; }
        .flow { display: block; border: 1px solid var(--y-line); } .flow img { display: block; max-width: 100%; height: auto; margin-inline: auto; }
        .stages { display: flex; flex-wrap: wrap; gap: .5rem; } .stages li { border: 1px solid #8a8a8a; padding: .15rem .8rem; } .stages .end { background: var(--y-wash); }
        .hit { border-bottom: 1px solid var(--y-line); padding: .75rem 0; } .page .hit h2 { margin: 0; padding: 0; border: 0; font-size: 1.0625rem; } .hit p { margin: 0; }
        .fault { padding: 3rem 0; max-width: 40rem; } .fault .button { margin-top: 1rem; }

        """

    private static let narrow = """
        @media screen and (max-width: 46rem) {
          .wrap { padding-inline: 1rem; } .notice { margin: .5rem 1rem 0; padding: .2rem .75rem; font-size: .875rem; }
          .top-row { padding-block: .4rem; gap: .3rem 2rem; } :lang(en) .brand-office { font-size: 1.1875rem; letter-spacing: 0; } .brand-office { font-size: 1.375rem; } .brand-site { font-size: .9375rem; }
          .tools { width: 100%; } .find { flex: 1; } .find input { flex: 1; width: auto; }
          .menu ul { padding-inline: 0; justify-content: flex-start; } .menu a { padding: .4rem .65rem; font-size: .9375rem; } :lang(en) .menu a { padding-inline: .4rem; font-size: .875rem; }
          .page h1 { font-size: 1.4375rem; } .page h2 { font-size: 1.125rem; margin-top: 1.75rem; }
          .ways, .two, .wide-left { grid-template-columns: 1fr; } .cards { grid-template-columns: 1fr 1fr; } .cards a { padding: .6rem .7rem; } .card-value { font-size: 1.5rem; }
          .facts > div { grid-template-columns: 6.5rem 1fr; gap: .75rem; }
          .flow { overflow-x: auto; } .flow img { max-width: none; width: 56rem; }
          .list th, .list td { padding: .4rem .35rem; } .list .n, .list thead .n { white-space: normal; }
          .span-form { padding: .4rem .75rem; }
          .records thead, .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .stack tr { display: block; border-bottom: 1px solid var(--y-line); padding: .5rem 0; }
          .records tr { display: grid; grid-template-columns: auto 1fr auto; column-gap: .75rem; border-bottom: 1px solid var(--y-line); padding: .45rem 0; }
          .records td, .records th, .stack td, .stack th { border: 0; padding: 0; } .records td:nth-child(3) { order: 2; grid-column: 1 / -1; color: var(--y-soft); }
          .stack th[scope=row] { display: block; font-weight: 600; } .stack td { display: block; } .list.stack td.n { text-align: left; white-space: normal; }
          .stack td::before { content: attr(data-label) "　"; color: var(--y-soft); font-size: .8125rem; }
          .bars th[scope=row] { width: 34%; } .bars .meter { width: 26%; }
        }
        @page { size: A4; margin: 20mm 18mm; }
        @media print {
          .tools, .menu, .skip, .span-form, .pager, .jumps, .report-tools { display: none; }
          body { font-size: 11pt; } .wrap { max-width: none; padding-inline: 0; } .page { padding-block: 0; } .top-row { padding-block: .5rem; }
          .list tr, .deadline, .timeline > li { break-inside: avoid; } .page h2 { break-after: avoid; }
          a { color: inherit; text-decoration: none; } .column { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .foot { background: none; } .report-frame { background: none; }
        }

        """
}
