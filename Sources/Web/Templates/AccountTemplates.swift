enum FormPageTemplate {
    static let text = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        {{#lead}}<p class="lead">{{.}}</p>{{/lead}}
        {{#form}}{{>form}}{{/form}}
        <ul class="other-ways">{{#ways}}<li><a href="{{href}}">{{text}}</a></li>{{/ways}}</ul>
        {{/main}}
        {{/layout}}
        """
}

enum OwnAccountTemplate {
    static let text = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        {{#notice}}<p class="refusal" role="status">{{.}}</p>{{/notice}}
        <dl class="facts">{{#facts}}<div><dt>{{name}}</dt><dd>{{text}}</dd></div>{{/facts}}</dl>
        {{#password}}<h2>{{button}}</h2>{{>form}}{{/password}}
        {{#secondLead}}<h2>{{t.second_factor}}</h2><p>{{.}}</p>{{/secondLead}}
        {{#qr}}<div class="totp-code">{{{.}}}</div>{{/qr}}
        {{#second}}{{>form}}{{/second}}
        <h2>{{t.sessions}}</h2>
        <table class="list stack"><caption class="hidden">{{t.sessions}}</caption><thead><tr><th scope="col">{{t.last_seen}}</th><th scope="col">{{t.from_address}}</th><th scope="col">{{t.browser}}</th></tr></thead>
        <tbody>{{#sessions}}<tr><th scope="row">{{when}}{{#isThis}} {{t.this_session}}{{/isThis}}</th><td>{{from}}</td><td>{{agent}}</td></tr>{{/sessions}}</tbody></table>
        <form method="post" action="{{endHref}}"><input type="hidden" name="token" value="{{token}}"><p class="form-end"><button class="button quiet" type="submit">{{t.end_others}}</button></p></form>
        {{/main}}
        {{/layout}}
        """
}
