/// The templates of entry（登记）.
enum EntryTemplates {
    static let choose = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        {{#done}}<p class="done" role="status">{{.}}</p>{{/done}}
        <form class="span-form" method="get" action="/work/new" role="search"><p><label for="name">{{find}}</label> <input id="name" name="name" type="search" maxlength="60" value="{{asked}}">{{#isEnglish}}<input type="hidden" name="lang" value="en">{{/isEnglish}} <button type="submit">{{button}}</button></p></form>
        {{#drafts}}<p class="sub">{{draftsHeading}}{{t.colon}}<a href="{{href}}">{{label}}</a> {{when}}</p>{{/drafts}}
        {{#nothing}}<p class="muted">{{.}}</p>{{/nothing}}
        {{#groups}}<section aria-labelledby="{{id}}"><h2 id="{{id}}">{{heading}}</h2>
        <ul class="choose">{{#entries}}<li><a href="{{href}}">{{label}}</a>{{#bulk}} <small><a href="{{.}}">{{bulkWord}}</a></small>{{/bulk}}</li>
        {{/entries}}</ul></section>
        {{/groups}}{{/main}}
        {{/layout}}
        """

    static let opening = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <ul class="jumps">{{#ways}}<li><a href="{{href}}"{{#isHere}} aria-current="true"{{/isHere}}>{{label}}</a></li>{{/ways}}</ul>
        {{#doubles}}<div class="between" role="alert"><h2>{{heading}}</h2><ul>{{#lines}}<li><a href="{{href}}">{{label}}</a></li>{{/lines}}</ul></div>{{/doubles}}
        {{#recent}}<details class="fold recent"><summary>{{heading}}</summary><div>{{#parts}}<p><strong>{{label}}</strong> {{#ways}}<a href="{{href}}">{{label}}</a> {{/ways}}</p>{{/parts}}</div></details>{{/recent}}
        {{>act-body}}{{/main}}
        {{/layout}}
        """

    static let bulk = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1><p class="intro">{{lead}}</p>
        {{#done}}<p class="done" role="status">{{.}}</p>{{/done}}
        {{#faults}}<div class="problem" role="alert"><h2>{{heading}}</h2><ul>{{#links}}<li><a href="{{href}}">{{text}}</a></li>{{/links}}</ul></div>{{/faults}}
        {{#refusal}}{{>refusal}}{{/refusal}}
        <form method="post" action="{{action}}" novalidate><input type="hidden" name="token" value="{{token}}"><input type="hidden" name="once" value="{{once}}">
        <div class="lines-form" role="region" aria-label="{{heading}}" tabindex="0"><table><caption class="hidden">{{heading}}</caption><thead><tr><th scope="col">#</th>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead><tbody>
        {{#rows}}<tr id="line-{{number}}"><th scope="row">{{number}}</th>{{#cells}}<td>{{#line}}<input id="{{id}}" name="{{name}}" type="{{.}}" value="{{value}}" aria-label="{{number}} {{label}}"{{#error}} aria-invalid="true" aria-describedby="{{id}}-error"{{/error}}>{{/line}}{{#menu}}<select id="{{id}}" name="{{name}}" aria-label="{{number}} {{label}}"{{#error}} aria-invalid="true" aria-describedby="{{id}}-error"{{/error}}><option value=""></option>{{#options}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/options}}</select>{{/menu}}{{#error}}<p class="error" id="{{id}}-error">{{.}}</p>{{/error}}</td>{{/cells}}</tr>
        {{/rows}}</tbody></table></div>
        <p class="form-end"><button type="submit" class="button">{{button}}</button></p></form>{{/main}}
        {{/layout}}
        """
}
