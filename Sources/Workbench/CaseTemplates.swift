import Web

/// The templates of matters, their acts, and entry（办件、办理、登记）.
enum CaseTemplates {
    static let set = TemplateSet([
        "case": casePage, "act": act, "act-body": actBody, "my-work": WorkTemplates.myWork,
        "todo": WorkTemplates.todo, "team": WorkTemplates.team, "leave": WorkTemplates.leave,
        "choose": EntryTemplates.choose, "opening": EntryTemplates.opening,
        "bulk": EntryTemplates.bulk,
    ])

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
        <section aria-labelledby="deadlines"><h2 id="deadlines">{{w.deadlines}}</h2>
        <ul class="deadlines">{{#deadlines}}<li class="deadline deadline-{{kind}}"><p><strong>{{label}}</strong> <span class="state is-{{kind}}">{{state}}</span></p>
        <p>{{w.due}}{{due}}</p>{{#explanation}}<details><summary>{{w.why}}</summary><p class="why">{{.}}</p></details>{{/explanation}}{{^explanation}}<p class="why">{{cites}}</p>{{/explanation}}</li>
        {{/deadlines}}</ul>{{^deadlines}}<p class="muted">{{w.none}}</p>{{/deadlines}}</section>
        <section aria-labelledby="parties"><h2 id="parties">{{w.parties}}</h2>
        <table class="list stack"><caption class="hidden">{{w.parties}}</caption><thead><tr><th scope="col">{{w.party_role}}</th><th scope="col">{{w.name}}</th><th scope="col">{{w.identity}}</th><th scope="col">{{w.phone}}</th></tr></thead><tbody>
        {{#parties}}<tr><th scope="row">{{role}}</th><td data-label="{{w.name}}">{{name}}</td><td class="code" data-label="{{w.identity}}">{{identity}}</td><td class="code" data-label="{{w.phone}}">{{phone}}</td></tr>
        {{/parties}}</tbody></table>{{^parties}}<p class="muted">{{w.none}}</p>{{/parties}}
        {{#unmask}}<details class="fold"><summary>{{w.unmask}}</summary><div>{{>form}}</div></details>{{/unmask}}</section>
        <section aria-labelledby="fields"><h2 id="fields">{{w.fields}}</h2>
        <dl class="facts">{{#fields}}<div><dt>{{name}}</dt><dd class="pre">{{text}}</dd></div>
        {{/fields}}</dl></section>
        <section aria-labelledby="files"><h2 id="files">{{w.files}}</h2>
        <ul class="files">{{#files}}<li><a href="{{href}}">{{#thumbnail}}<img src="{{.}}" alt="" loading="lazy">{{/thumbnail}}{{#kind}}<span class="no-picture" aria-hidden="true">{{.}}</span>{{/kind}}{{name}}</a> <small>{{note}}</small></li>{{/files}}</ul>{{#filesKept}}<p class="muted">{{.}}</p>{{/filesKept}}
        {{#upload}}<details class="fold"><summary>{{w.add_files}}</summary><div><form method="post" action="{{action}}" enctype="multipart/form-data"><input type="hidden" name="token" value="{{token}}"><input type="hidden" name="once" value="{{once}}">
        <div class="question"><label for="add-files">{{w.choose_files}}</label><input id="add-files" type="file" name="files" multiple></div>
        <div class="question"><label for="add-camera">{{w.camera}}</label><input id="add-camera" type="file" name="files" accept="image/*" capture="environment"></div>
        <div class="option"><input type="checkbox" id="add-shared" name="shared" value="yes"><label for="add-shared">{{w.shared}}</label></div>
        <p class="form-end"><button type="submit">{{w.upload}}</button></p></form></div></details>{{/upload}}</section>
        </div><div>
        <section aria-labelledby="summary"><h2 id="summary">{{w.summary}}</h2>
        <dl class="facts">{{#basics}}<div><dt>{{name}}</dt><dd>{{#href}}<a href="{{.}}">{{text}}</a>{{/href}}{{^href}}{{text}}{{/href}}</dd></div>
        {{/basics}}</dl>
        {{#assign}}<details class="fold"><summary>{{w.assign}}</summary><div>{{>form}}</div></details>{{/assign}}</section>
        <section aria-labelledby="papers"><h2 id="papers">{{w.papers}}</h2>
        <ul class="plain">{{#papers}}<li>{{#href}}<a href="{{.}}">{{name}}</a>{{/href}}</li>{{/papers}}</ul>{{^papers}}<p class="muted">{{w.none}}</p>{{/papers}}</section>
        <section aria-labelledby="linked"><h2 id="linked">{{w.links}}</h2>
        <ul class="plain">{{#links}}<li>{{#href}}<a href="{{.}}">{{name}}</a>{{/href}}</li>{{/links}}</ul>{{^links}}<p class="muted">{{w.none}}</p>{{/links}}</section>
        <section aria-labelledby="timeline"><h2 id="timeline">{{w.timeline}}</h2>
        <ol class="timeline" reversed>{{#timeline}}<li><p class="when"><time datetime="{{day}}">{{when}}</time>{{#entered}} <small class="tag">{{.}}</small>{{/entered}}</p>
        <p class="what"><strong>{{act}}</strong> <span class="muted">{{by}}</span></p>
        <ul>{{#changes}}<li>{{.}}</li>{{/changes}}</ul></li>
        {{/timeline}}</ol></section>
        {{#note}}<section aria-labelledby="notes"><h2 id="notes">{{w.note}}</h2>{{>form}}</section>{{/note}}
        </div></div>{{/main}}
        {{/layout}}
        """

    /// What stands above the form of an act: what happened meanwhile, a refusal, files kept.
    private static let actBody = """
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
