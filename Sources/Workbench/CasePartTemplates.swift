/// The parts of a file that the page of a matter and the desk of reviews share（卷宗各部分）; each wants a
/// ``CaseContents`` in context, and around it `w`, the fixed words, and the forms beside the parts.
enum CasePartTemplates {
    static let all = [
        "case-deadlines": deadlines,
        "case-parties": parties,
        "case-fields": fields,
        "case-files": files,
        "case-summary": summary,
        "case-papers": papers,
        "case-linked": linked,
        "case-timeline": timeline,
    ]

    private static let deadlines = """
        {{% CONTENT_TYPE: PAGE}}<section aria-labelledby="deadlines"><h2 id="deadlines">{{w.deadlines}}</h2>
        <ul class="deadlines">{{#deadlines}}<li class="deadline deadline-{{kind}}"><p><strong>{{label}}</strong> <span class="state is-{{kind}}">{{state}}</span></p>
        <p>{{w.due}}{{due}}</p>{{#explanation}}<details><summary>{{w.why}}</summary><p class="why">{{.}}</p></details>{{/explanation}}{{^explanation}}<p class="why">{{cites}}</p>{{/explanation}}</li>
        {{/deadlines}}</ul>{{^deadlines}}<p class="muted">{{w.none}}</p>{{/deadlines}}</section>

        """

    private static let parties = """
        {{% CONTENT_TYPE: PAGE}}<section aria-labelledby="parties"><h2 id="parties">{{w.parties}}</h2>
        <table class="list stack"><caption class="hidden">{{w.parties}}</caption><thead><tr><th scope="col">{{w.party_role}}</th><th scope="col">{{w.name}}</th><th scope="col">{{w.identity}}</th><th scope="col">{{w.phone}}</th></tr></thead><tbody>
        {{#parties}}<tr><th scope="row">{{role}}</th><td data-label="{{w.name}}">{{name}}</td><td class="code" data-label="{{w.identity}}">{{identity}}</td><td class="code" data-label="{{w.phone}}">{{phone}}</td></tr>
        {{/parties}}</tbody></table>{{^parties}}<p class="muted">{{w.none}}</p>{{/parties}}
        {{#unmask}}<details class="fold"><summary>{{w.unmask}}</summary><div>{{>form}}</div></details>{{/unmask}}</section>

        """

    private static let fields = """
        {{% CONTENT_TYPE: PAGE}}<section aria-labelledby="fields"><h2 id="fields">{{w.fields}}</h2>
        <dl class="facts">{{#fields}}<div><dt>{{name}}</dt><dd class="pre">{{text}}</dd></div>
        {{/fields}}</dl></section>

        """

    private static let files = """
        {{% CONTENT_TYPE: PAGE}}<section aria-labelledby="files"><h2 id="files">{{w.files}}</h2>
        <ul class="files">{{#files}}<li><a href="{{href}}">{{#thumbnail}}<img src="{{.}}" alt="" loading="lazy">{{/thumbnail}}{{#kind}}<span class="no-picture" aria-hidden="true">{{.}}</span>{{/kind}}{{name}}</a> <small>{{note}}</small>{{#picture}}<details class="preview"><summary>{{w.preview}}<span class="hidden"> {{name}}</span></summary><img class="whole" src="{{.}}" alt="{{name}}" loading="lazy"></details>{{/picture}}{{#film}}<details class="preview"><summary>{{w.preview}}<span class="hidden"> {{name}}</span></summary><video controls preload="none" src="{{.}}"></video></details>{{/film}}{{#sound}}<details class="preview"><summary>{{w.preview}}<span class="hidden"> {{name}}</span></summary><audio controls preload="none" src="{{.}}"></audio></details>{{/sound}}</li>{{/files}}</ul>{{#filesKept}}<p class="muted">{{.}}</p>{{/filesKept}}{{^files}}{{^filesKept}}<p class="muted">{{w.none}}</p>{{/filesKept}}{{/files}}
        {{#upload}}<details class="fold"><summary>{{w.add_files}}</summary><div><form method="post" action="{{action}}" enctype="multipart/form-data"><input type="hidden" name="token" value="{{token}}"><input type="hidden" name="once" value="{{once}}">
        <div class="question"><label for="add-files">{{w.choose_files}}</label><input id="add-files" type="file" name="files" multiple></div>
        <div class="question"><label for="add-camera">{{w.camera}}</label><input id="add-camera" type="file" name="files" accept="image/*" capture="environment"></div>
        <div class="option"><input type="checkbox" id="add-shared" name="shared" value="yes"><label for="add-shared">{{w.shared}}</label></div>
        <p class="form-end"><button type="submit">{{w.upload}}</button></p></form></div></details>{{/upload}}</section>

        """

    private static let summary = """
        {{% CONTENT_TYPE: PAGE}}<section aria-labelledby="summary"><h2 id="summary">{{w.summary}}</h2>
        <dl class="facts">{{#basics}}<div><dt>{{name}}</dt><dd>{{#href}}<a href="{{.}}">{{text}}</a>{{/href}}{{^href}}{{text}}{{/href}}</dd></div>
        {{/basics}}</dl>
        {{#assign}}<details class="fold"><summary>{{w.assign}}</summary><div>{{>form}}</div></details>{{/assign}}</section>

        """

    private static let papers = """
        {{% CONTENT_TYPE: PAGE}}<section aria-labelledby="papers"><h2 id="papers">{{w.papers}}</h2>
        <ul class="plain">{{#papers}}<li>{{#href}}<a href="{{.}}">{{name}}</a>{{/href}}</li>{{/papers}}</ul>{{^papers}}<p class="muted">{{w.none}}</p>{{/papers}}</section>

        """

    private static let linked = """
        {{% CONTENT_TYPE: PAGE}}<section aria-labelledby="linked"><h2 id="linked">{{w.links}}</h2>
        <ul class="plain">{{#links}}<li>{{#href}}<a href="{{.}}">{{name}}</a>{{/href}}</li>{{/links}}</ul>{{^links}}<p class="muted">{{w.none}}</p>{{/links}}</section>

        """

    private static let timeline = """
        {{% CONTENT_TYPE: PAGE}}<section aria-labelledby="timeline"><h2 id="timeline">{{w.timeline}}</h2>
        <ol class="timeline" reversed>{{#timeline}}<li><p class="when"><time datetime="{{day}}">{{when}}</time>{{#entered}} <small class="tag">{{.}}</small>{{/entered}}</p>
        <p class="what"><strong>{{act}}</strong> <span class="muted">{{by}}</span></p>
        <ul>{{#changes}}<li>{{.}}</li>{{/changes}}</ul></li>
        {{/timeline}}</ol></section>

        """
}
