import Web

/// The templates of matters, their acts, and entry（办件、办理、登记）.
enum CaseTemplates {
    static let set = TemplateSet(
        [
            "case": casePage, "act": act, "act-body": actBody, "my-work": WorkTemplates.myWork,
            "todo": WorkTemplates.todo, "team": WorkTemplates.team, "leave": WorkTemplates.leave,
            "choose": EntryTemplates.choose, "opening": EntryTemplates.opening,
            "bulk": EntryTemplates.bulk,
        ].merging(CasePartTemplates.all) { first, _ in first })

    private static let casePage = """
        {{<layout}}
        {{$main}}{{#done}}<p class="done" role="status">{{.}}</p>{{/done}}{{#problem}}<div class="problem" role="alert"><p>{{.}}</p></div>{{/problem}}
        <div class="case-head"><h1>{{heading}}</h1> <span class="case-stage">{{stage}}</span></div>
        <p class="lead">{{procedure}}　{{title}}</p>
        <section aria-labelledby="acts"><h2 id="acts">{{w.acts}}</h2>
        {{#acts}}{{#isNothing}}<p class="muted">{{w.no_acts}}</p>{{/isNothing}}
        {{#now}}<h3 class="acts-title">{{heading}}</h3>
        <ul class="acts">{{#buttons}}<li><a class="button" href="{{href}}">{{label}}</a></li>{{/buttons}}</ul>
        {{/now}}
        {{#folds}}<details class="fold"><summary>{{heading}}</summary><div><ul class="acts-later">{{#acts}}<li><strong>{{label}}</strong> <span class="why">{{reason}}{{#cites}} <span class="cites">{{.}}</span>{{/cites}}{{#who}} {{.}}{{/who}}</span></li>
        {{/acts}}</ul></div></details>
        {{/folds}}{{/acts}}{{#room}}<p>{{#href}}<a class="more" href="{{.}}">{{name}} ›</a>{{/href}}</p>{{/room}}</section>
        <div class="case"><div>
        {{#contents}}{{>case-deadlines}}{{>case-parties}}{{>case-fields}}{{>case-files}}{{/contents}}
        </div><div>
        {{#contents}}{{>case-summary}}{{>case-papers}}{{>case-linked}}{{>case-timeline}}{{/contents}}
        {{#note}}<section aria-labelledby="notes"><h2 id="notes">{{w.note}}</h2>{{>form}}</section>{{/note}}
        </div></div>{{/main}}
        {{/layout}}
        """

    /// What stands above the form of an act: what happened meanwhile, a refusal, files kept.
    static let actBody = """
        {{% CONTENT_TYPE: PAGE}}{{#between}}<div class="between" role="alert"><h2>{{w.between}}</h2><p>{{w.between_hint}}</p><ul>{{#entries}}<li><strong>{{act}}</strong> {{when}} {{by}}<ul>{{#changes}}<li>{{.}}</li>{{/changes}}</ul></li>{{/entries}}</ul></div>{{/between}}
        {{#refusal}}{{>refusal}}{{/refusal}}
        {{#kept}}<div class="between"><h2>{{w.kept_files}}</h2><ul>{{#names}}<li>{{.}}</li>{{/names}}</ul></div>{{/kept}}
        {{#form}}{{>form}}{{/form}}

        """

    private static let act = """
        {{<layout}}
        {{$main}}<p class="crumb"><a href="{{backHref}}">{{w.back}}</a> › {{matter}}</p>
        <h1>{{heading}}</h1>
        {{#cites}}<p class="sub">{{.}}</p>{{/cites}}
        {{>act-body}}{{/main}}
        {{/layout}}
        """
}
