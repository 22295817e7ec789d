import Web

/// The templates of the packs' pages（规则包）.
enum PackTemplates {
    static let set = TemplateSet([
        "packs": packs, "pack": pack, "pack-preview": preview, "proofs": proofs,
    ])

    private static let packs = """
        {{<layout}}
        {{$main}}<h1>{{w.packs}}</h1>
        <p class="lead">{{lead}}</p>
        <p><a class="button" href="{{previewHref}}">{{w.preview}}</a></p>
        <table class="list stack"><caption class="hidden">{{w.procedures}}</caption><thead><tr><th scope="col">{{w.procedures}}</th><th scope="col">{{w.kind}}</th><th scope="col">{{w.statute}}</th><th scope="col">{{w.versions}}</th><th scope="col" class="n">{{w.acts}}</th><th scope="col" class="n">{{w.periods}}</th></tr></thead><tbody>
        {{#rows}}<tr><th scope="row"><a href="{{href}}">{{label}}</a></th><td data-label="{{w.kind}}">{{kind}}</td><td data-label="{{w.statute}}">{{statute}}</td><td data-label="{{w.versions}}">{{versions}}</td><td class="n" data-label="{{w.acts}}">{{acts}}</td><td class="n" data-label="{{w.periods}}">{{periods}}</td></tr>
        {{/rows}}</tbody></table>
        <h2>{{warningsHeading}}</h2>
        <ul class="pack-faults">{{#warnings}}<li><code>{{place}}</code> {{message}}</li>{{/warnings}}</ul>{{/main}}
        {{/layout}}
        """

    private static let proofs = """
        {{% CONTENT_TYPE: PAGE}}<table class="list stack"><caption class="hidden">{{w.proofs}}</caption><thead><tr><th scope="col">{{w.invariant}}</th><th scope="col">{{w.version}}</th><th scope="col">{{w.result}}</th></tr></thead><tbody>
        {{#proofs}}<tr><th scope="row">{{label}} <small>{{cites}}</small></th><td class="date" data-label="{{w.version}}">{{version}}</td><td class="is-{{kind}}" data-label="{{w.result}}">{{state}}</td></tr>
        {{/proofs}}</tbody></table>{{^proofs}}<p class="muted">{{w.no_proofs}}</p>{{/proofs}}
        """

    private static let pack = """
        {{<layout}}
        {{$main}}<p class="crumb"><a href="{{listHref}}">{{w.packs}}</a> › <span aria-current="page">{{heading}}</span></p>
        <h1>{{heading}}</h1>
        <p><a href="{{publicHref}}">{{w.public}}</a></p>
        <h2>{{w.versions}}</h2>
        <table class="list stack"><caption class="hidden">{{w.versions}}</caption><thead><tr><th scope="col">{{w.in_force}}</th><th scope="col">{{w.statute}}</th><th scope="col" class="n">{{w.acts}}</th><th scope="col" class="n">{{w.gates}}</th><th scope="col" class="n">{{w.periods}}</th></tr></thead><tbody>
        {{#versions}}<tr><th scope="row"><a href="{{href}}">{{span}}</a></th><td data-label="{{w.statute}}">{{statute}}</td><td class="n" data-label="{{w.acts}}">{{acts}}</td><td class="n" data-label="{{w.gates}}">{{gates}}</td><td class="n" data-label="{{w.periods}}">{{periods}}</td></tr>
        {{/versions}}</tbody></table>
        <h2>{{w.proofs}}</h2>
        <p class="sub">{{w.proofs_lead}}</p>
        {{>proofs}}
        <h2>{{w.files}}</h2>
        <ul>{{#files}}<li><code>{{path}}</code> <a href="{{href}}">{{w.preview}}</a></li>{{/files}}</ul>{{/main}}
        {{/layout}}
        """

    private static let preview = """
        {{<layout}}
        {{$main}}<p class="crumb"><a href="{{listHref}}">{{w.packs}}</a> › <span aria-current="page">{{w.preview}}</span></p>
        <h1>{{w.preview}}</h1>
        <p class="lead">{{w.preview_lead}}</p>
        {{#faults}}<section class="problem" role="alert"><h2>{{heading}}</h2><p>{{w.faults_lead}}</p>
        <ol class="pack-faults">{{#faults}}<li>{{w.line}} {{line}}{{t.colon}}{{message}}{{#passage}}<pre>{{.}}</pre>{{/passage}}</li>{{/faults}}</ol></section>{{/faults}}
        {{#result}}<section role="status"><h2>{{w.changes}}</h2>
        {{^changes}}<p>{{w.no_changes}}</p>{{/changes}}
        <table class="list stack pack-changes"><caption class="hidden">{{w.changes}}</caption><thead><tr><th scope="col">{{w.definition}}</th><th scope="col">{{w.old}}</th><th scope="col">{{w.new}}</th></tr></thead><tbody>
        {{#changes}}<tr><th scope="row"><code>{{path}}</code> <small>{{place}}</small></th><td data-label="{{w.old}}">{{old}}</td><td data-label="{{w.new}}">{{new}}</td></tr>
        {{/changes}}</tbody></table>{{#more}}<p class="muted">{{.}}</p>{{/more}}</section>
        <section><h2>{{w.proofs}}</h2>{{>proofs}}</section>
        <section><h2>{{w.matters}}</h2><p>{{summary}}</p>
        <ul class="pack-faults">{{#obstacles}}<li class="is-broken">{{w.obstacles}}{{t.colon}}{{.}}</li>{{/obstacles}}</ul>
        <ul class="pack-faults">{{#matters}}<li>{{#href}}<a href="{{.}}">{{name}}</a>{{/href}}<ul>{{#effects}}<li>{{.}}</li>{{/effects}}</ul></li>{{/matters}}</ul>
        <ul class="pack-faults">{{#warnings}}<li>{{w.warnings}} <code>{{line}}</code> {{message}}</li>{{/warnings}}</ul></section>{{/result}}
        <div class="pack-form">{{#form}}{{>form}}{{/form}}</div>{{/main}}
        {{/layout}}
        """
}
