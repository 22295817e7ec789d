enum ProceduresTemplate {
    static let text = """
        {{<layout}}
        {{$main}}<h1>{{t.procedures}}</h1>
        <p class="intro">{{t.procedures_lead}}</p>
        {{#groups}}<section>
        <h2>{{heading}}</h2>
        <table class="list stack"><thead><tr><th scope="col">{{t.procedure}}</th><th scope="col">{{t.statute}}</th><th scope="col" class="n">{{t.acts_count}}</th><th scope="col" class="n">{{t.periods_count}}</th><th scope="col">{{t.disclosure}}</th></tr></thead><tbody>
        {{#rows}}<tr><th scope="row"><a href="{{href}}">{{label}}</a></th><td data-label="{{t.statute}}">{{statute}}</td><td class="n" data-label="{{t.acts_count}}">{{acts}}</td><td class="n" data-label="{{t.periods_count}}">{{periods}}</td><td data-label="{{t.disclosure}}">{{disclosure}}</td></tr>
        {{/rows}}</tbody></table>
        </section>
        {{/groups}}{{/main}}
        {{/layout}}
        """
}

enum ProcedureTemplate {
    static let text = """
        {{<layout}}
        {{$main}}<h1>{{label}}</h1>
        <dl class="facts">
        {{#facts}}<div><dt>{{name}}</dt><dd>{{#lines}}{{text}}{{/lines}}</dd></div>
        {{/facts}}{{#hasVersions}}<div><dt>{{t.versions}}</dt><dd>{{#versions}}<span class="line">{{#isHere}}<strong>{{label}}</strong>{{/isHere}}{{^isHere}}<a href="{{href}}">{{label}}</a>{{/isHere}}</span>{{/versions}}</dd></div>{{/hasVersions}}
        </dl>
        {{#charts}}<section>
        <h2>{{t.flow_chart}}</h2>
        <p><a href="{{href}}">{{t.flow_chart_open}}</a></p>
        <a class="flow" href="{{href}}"><img src="{{href}}" alt="{{alt}}" loading="lazy"></a>
        </section>
        {{/charts}}<section>
        <h2>{{t.stages}}</h2>
        <ol class="stages">{{#stages}}<li{{#isEnd}} class="end"{{/isEnd}}>{{label}}{{#isEnd}} <small>{{t.end_stage}}</small>{{/isEnd}}</li>{{/stages}}</ol>
        </section>
        <section>
        <h2>{{t.acts}}</h2>
        <table class="list stack"><thead><tr><th scope="col">{{t.act}}</th><th scope="col">{{t.by}}</th><th scope="col">{{t.from}}</th><th scope="col">{{t.leads_to}}</th><th scope="col">{{t.gates}}</th><th scope="col">{{t.cites}}</th></tr></thead><tbody>
        {{#acts}}<tr><th scope="row">{{label}}</th><td data-label="{{t.by}}">{{by}}</td><td data-label="{{t.from}}">{{from}}</td><td data-label="{{t.leads_to}}">{{to}}</td><td data-label="{{t.gates}}">{{#gates}}<span class="line">{{reason}} <small>{{basis}}</small></span>{{/gates}}{{^gates}}—{{/gates}}</td><td data-label="{{t.cites}}">{{cites}}</td></tr>
        {{/acts}}</tbody></table>
        </section>
        {{#hasPeriods}}<section>
        <h2>{{t.periods}}</h2>
        <table class="list stack"><thead><tr><th scope="col">{{t.periods}}</th><th scope="col">{{t.length}}</th><th scope="col">{{t.starts}}</th><th scope="col">{{t.ends}}</th><th scope="col">{{t.consequence}}</th></tr></thead><tbody>
        {{#periods}}<tr><th scope="row">{{label}}</th><td data-label="{{t.length}}">{{#lines}}<span class="line"><strong>{{length}}</strong> {{#span}}{{.}} {{/span}}<small>{{basis}}</small></span>{{/lines}}</td><td data-label="{{t.starts}}">{{starts}}</td><td data-label="{{t.ends}}">{{ends}}</td><td data-label="{{t.consequence}}">{{late}}</td></tr>
        {{/periods}}</tbody></table>
        </section>{{/hasPeriods}}
        <section>
        <h2>{{t.field_list}}</h2>
        <table class="list"><thead><tr><th scope="col">{{t.field}}</th><th scope="col">{{t.kind}}</th></tr></thead><tbody>
        {{#fields}}<tr><th scope="row">{{label}}{{#isPersonal}} <small class="tag">{{t.personal_mark}}</small>{{/isPersonal}}</th><td>{{kind}}</td></tr>
        {{/fields}}</tbody></table>
        </section>{{/main}}
        {{/layout}}
        """
}
