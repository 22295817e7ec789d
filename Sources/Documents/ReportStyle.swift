/// The style sheet of reports: official type and margins, wide and narrow screens, paper.
enum ReportStyle {
    static let text = """
        :root { --ink: #1c1b19; --soft: #55524c; --line: #d8d3c8; --paper: #fffdf8; --link: #1a4f8b;
          --red: #a61b1b; --bar: #2f5d8a; --track: #ebe6da;
          --song: "FZXiaoBiaoSong-B05S", "方正小标宋简体", STZhongsong, "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif;
          --fang: FangSong_GB2312, FangSong, "仿宋", STFangsong, "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif;
          --hei: SimHei, "黑体", "Heiti SC", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
          --kai: KaiTi_GB2312, KaiTi, "楷体", "Kaiti SC", STKaiti, "Noto Serif CJK SC", serif; }
        .report-page { margin: 0; background: #f1ede4; }
        .report { box-sizing: border-box; max-width: 52rem; margin: 0 auto; padding: 1.5rem 3.5rem 4rem;
          background: var(--paper); color: var(--ink); font: 1.125rem/1.9 var(--fang);
          overflow-wrap: anywhere; }
        .report a { color: var(--link); text-underline-offset: .25em; }
        .report a:focus-visible, .report summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .breadcrumb { font: .875rem/1.8 var(--hei); color: var(--soft);
          border-bottom: 1px solid var(--line); padding-bottom: .5rem; }
        .report-head { text-align: center; margin: 2.5rem 0 1.5rem; }
        .report h1 { font: 500 clamp(1.3125rem, 4.5vw, 2.125rem)/1.45 var(--song); margin: 0 0 1rem;
          text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere; letter-spacing: .02em; }
        .meta { display: flex; flex-wrap: wrap; justify-content: center; gap: .15rem 1.75rem; margin: 0;
          padding: .6rem 0; font: .9375rem/1.7 var(--hei); color: var(--soft);
          border-top: 3px solid var(--red); border-bottom: 1px solid var(--line); }
        .cut-off { margin: 1rem 0 2rem; font: .9375rem/1.8 var(--hei); color: var(--soft); text-align: center;
          text-wrap: balance; }
        .banner { border: 2px solid var(--red); border-left-width: 10px; background: #fff1f0;
          padding: .5rem 1.25rem; margin: 1.5rem 0; font: 1rem/1.8 var(--hei); color: #7c1010; }
        .banner p { margin: .3rem 0; } .banner ul { margin: .3rem 0; padding-left: 1.4em; }
        .report h2, .report h3, .report h4, .report h5 { break-after: avoid; text-wrap: balance; }
        .report h2 { font: 600 1.3125rem/1.6 var(--hei); margin: 2.5rem 0 .75rem; }
        .report h3 { font: 600 1.1875rem/1.6 var(--kai); margin: 1.75rem 0 .5rem; }
        .report h4, .report h5 { font: 600 1.125rem/1.6 var(--fang); margin: 1.25rem 0 .4rem; }
        .report-text h2, .report-text h3, .report-text h4, .report-text h5 { padding-left: 2em; }
        .report-text > p { margin: 0 0 .4em; text-indent: 2em; text-align: justify; }
        .report-text > .signature { text-align: right; text-indent: 0; margin: 2.5rem 2em 0 0; }
        .report a.figure { color: inherit; white-space: nowrap; text-decoration: underline dotted #8a8374;
          font-variant-numeric: tabular-nums; }
        .report a.figure:hover, .report a.figure:focus-visible { color: var(--link); text-decoration: underline solid; }
        .report a.doubtful { color: var(--red); font-weight: 600; }
        .report a.doubtful::after { content: "※"; }
        .chart { margin: 1.5rem 0 2rem; padding: 1rem 1.25rem; border: 1px solid var(--line); background: #fff;
          font-family: var(--hei); break-inside: avoid; }
        .chart figcaption { font-weight: 600; line-height: 1.6; margin-bottom: .75rem; }
        .chart-unit { display: inline-block; font-weight: 400; color: var(--soft); font-size: .9375rem; }
        .chart svg { display: block; overflow: visible; font: 14px var(--hei); fill: var(--ink); }
        .chart svg .small { font-size: 11px; } .chart svg .value { font-variant-numeric: tabular-nums; }
        .chart svg .bar { fill: var(--bar); } .chart svg .track { fill: var(--track); }
        .chart svg line { stroke: var(--soft); }
        .report details { margin: .75rem 0; }
        .report summary { cursor: pointer; font: .9375rem/2.2 var(--hei); color: var(--link); }
        .report section, .report footer { margin-top: 3.5rem; font-family: var(--hei); }
        .report section h2, .report footer h2 { padding-bottom: .4rem; border-bottom: 2px solid var(--ink); }
        .note { font: .9375rem/1.8 var(--hei); color: var(--soft); }
        .report table { width: 100%; border-collapse: collapse; font: .9375rem/1.6 var(--hei); }
        .report caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .report thead th { text-align: left; font-weight: 600; background: #f4f0e7; white-space: nowrap; }
        .report th, .report td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
        .report tbody th, .report tfoot th { text-align: left; font-weight: 400; }
        .report tr { break-inside: avoid; }
        .report td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .figures th:nth-child(n+2):nth-child(-n+4), .identities th:nth-child(3), .chart thead th:nth-child(n+2) { text-align: right; }
        .figures tbody th { width: 24%; } .figures td.unit { white-space: nowrap; }
        .figures td.about { font-size: .8125rem; color: var(--soft); width: 43%; }
        .written { display: block; font-size: .8125rem; color: var(--soft); }
        .identities td { white-space: nowrap; } .holds { color: #1d6135; } .broken { color: var(--red); font-weight: 700; }
        .report code { font: .9em ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
        .report pre { overflow-x: auto; padding: .75rem 1rem; background: #f4f0e7; font-size: .8125rem; line-height: 1.6; white-space: pre-wrap; overflow-wrap: anywhere; }
        @media screen and (max-width: 44rem) {
          .report { padding: .75rem 1.125rem 3rem; }
          .report-head { margin-top: 1.5rem; }
          .report-text > p { text-align: start; }
          .chart { padding: .75rem .9rem; }
          .figures, .figures tbody, .identities, .identities tbody { display: block; }
          .figures thead, .identities thead { position: absolute; clip-path: inset(50%); }
          .figures tr, .identities tr { display: grid; border-bottom: 1px solid var(--line); padding: .6rem 0; }
          .figures tr { grid-template-columns: 1.25fr 1.25fr 1fr .6fr; gap: 0 .75rem; }
          .identities tr { grid-template-columns: 1fr 1fr; }
          .figures th, .figures td, .identities th, .identities td { border: 0; padding: 0; }
          .report .figures tbody th, .report .identities tbody th { grid-column: 1 / -1; width: auto; font-weight: 600; }
          .figures td.number, .identities td.number { text-align: left; }
          .figures td.about { grid-column: 1 / -1; width: auto; }
          .written { font-weight: 400; }
          .figures td:not(.about)::before, .identities td::before { content: attr(data-label); display: block; font-size: .8125rem; color: var(--soft); }
        }
        @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
        @media print {
          .report-page, .report { background: none; }
          .report { max-width: none; padding: 0; font-size: 16pt; line-height: 1.75; color: #000; }
          .report h1 { font-size: 22pt; }
          .report h2, .report h3, .report h4, .report h5 { font-size: 16pt; }
          .breadcrumb, .report summary { display: none; }
          .report a, .report a.figure { color: inherit; text-decoration: none; }
          .chart details, #figures details { display: none; }
          #verification details:not([open])::details-content { content-visibility: visible; block-size: auto; }
          .report section, .report footer { break-before: page; }
          .report footer { break-before: auto; }
          .report table, .note, .cut-off, .meta, #verification { font-size: 10.5pt; line-height: 1.5; }
          .report-text > .signature { break-before: avoid; }
          .figures td.about, .written { font-size: 9pt; }
          .report thead { display: table-header-group; }
          .chart { border: 0; padding: 0; } .chart svg .bar, .chart svg .track { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """
}
