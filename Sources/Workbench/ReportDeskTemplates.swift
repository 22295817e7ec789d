import Web

/// The templates of the report's desk（年度报告编制页）.
enum ReportDeskTemplates {
    static let set = TemplateSet(["report-desk": desk, "report-list": list])

    private static let list = """
        {{<layout}}
        {{$main}}<h1>{{w.reports}}</h1>
        <p class="lead">{{w.reports_lead}}</p>
        <table class="list stack"><caption class="hidden">{{w.reports}}</caption><thead><tr><th scope="col">{{w.year}}</th><th scope="col">{{t.number}}</th><th scope="col">{{w.stage}}</th><th scope="col">{{w.through}}</th><th scope="col">{{w.published}}</th></tr></thead><tbody>
        {{#rows}}<tr><th scope="row"><a href="{{href}}">{{year}}</a></th><td data-label="{{t.number}}">{{number}}</td><td data-label="{{w.stage}}">{{stage}}</td><td class="date" data-label="{{w.through}}">{{last}}</td><td class="date" data-label="{{w.published}}">{{published}}</td></tr>
        {{/rows}}</tbody></table>
        <ul class="jumps">{{#begin}}<li><a href="{{href}}">{{text}}</a></li>{{/begin}}</ul>{{/main}}
        {{/layout}}
        """

    private static let desk = """
        {{<layout}}
        {{$main}}<p class="crumb"><a href="{{listHref}}">{{w.reports}}</a> › <span aria-current="page">{{heading}}</span></p>
        {{#done}}<p class="done" role="status">{{.}}</p>{{/done}}
        <div class="case-head"><h1>{{heading}}</h1>{{#stage}} <span class="case-stage">{{.}}</span>{{/stage}}</div>
        <p class="lead">{{t.span}}{{t.colon}}{{span}}</p>
        <ul class="jumps">{{#links}}<li><a href="{{href}}">{{text}}</a></li>{{/links}}</ul>
        {{#broken}}<div class="problem" role="alert"><p><strong>{{w.broken}}</strong></p><ul>{{#.}}<li>{{label}}{{t.colon}}{{expression}}{{#difference}}　{{t.difference}} {{.}}{{/difference}}</li>{{/.}}</ul></div>{{/broken}}
        <section aria-labelledby="steps"><h2 id="steps">{{w.steps}}</h2>
        <ol class="report-steps">{{#steps}}<li class="step-{{kind}}"><span class="step-name">{{label}}</span> <span class="step-state">{{state}}</span>{{#reason}} <span class="why">{{.}}</span>{{/reason}}{{#href}} <a class="button" href="{{.}}" aria-label="{{w.to_do}}{{t.colon}}{{label}}">{{w.to_do}}</a>{{/href}}</li>
        {{/steps}}</ol></section>
        {{#frozen}}<section aria-labelledby="frozen"><h2 id="frozen">{{w.frozen}}</h2><dl class="facts">{{#.}}<div><dt>{{name}}</dt><dd>{{text}}</dd></div>{{/.}}</dl></section>{{/frozen}}
        {{#contents}}<section aria-labelledby="contents"><h2 id="contents">{{w.contents}}</h2>
        {{#.}}<details class="fold"><summary>{{name}}{{^text}}<span class="muted">{{t.colon}}{{w.not_written}}</span>{{/text}}</summary><div>{{#text}}<p class="pre">{{.}}</p>{{/text}}</div></details>
        {{/.}}</section>{{/contents}}
        {{#corrections}}<section aria-labelledby="corrections"><h2 id="corrections">{{w.corrections}}</h2><ul>{{#.}}<li><span class="date">{{when}}</span> {{text}} <span class="muted">{{by}}</span></li>{{/.}}</ul></section>{{/corrections}}
        <section aria-labelledby="compare"><h2 id="compare">{{w.compare}}</h2>
        <p class="sub">{{w.compare_lead}}　<span role="status">{{summary}}</span></p>
        <table class="list stack compare"><caption class="hidden">{{w.compare}}</caption><thead><tr><th scope="col">{{t.figure}}</th>{{#compareHeads}}<th scope="col" class="n">{{.}}</th>{{/compareHeads}}<th scope="col" class="n">{{t.change}}</th></tr></thead>
        {{#groups}}<tbody><tr><th colspan="4" scope="rowgroup" class="part">{{heading}}</th></tr>
        {{#rows}}<tr><th scope="row"><a href="{{href}}">{{label}}</a>{{#isDoubtful}} <strong class="is-broken" title="{{w.doubtful}}">※</strong>{{/isDoubtful}}{{#notes}} <span class="figure-note">{{.}}</span>{{/notes}}</th><td class="n" data-label="{{t.value}}">{{value}} <small>{{unit}}</small></td><td class="n" data-label="{{t.before}}">{{before}}</td><td class="n" data-label="{{t.change}}">{{change}}</td></tr>
        {{/rows}}</tbody>{{/groups}}</table></section>
        <section aria-labelledby="notes"><h2 id="notes">{{w.notes}}</h2>
        <ul class="remarks">{{#remarks}}<li>{{text}} <span class="muted">{{by}} {{when}}</span></li>{{/remarks}}</ul>{{^remarks}}<p class="muted">{{w.no_notes}}</p>{{/remarks}}
        {{#note}}{{>form}}{{/note}}</section>{{/main}}
        {{/layout}}
        """
}
