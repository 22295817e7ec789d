/// The templates of my work, the team and leave（待办、人员、请假）.
enum WorkTemplates {
    static let todo = """
        {{% CONTENT_TYPE: PAGE}}<div><p><a href="{{href}}"><strong>{{name}}</strong></a> {{title}}</p><p class="sub">{{about}}</p>{{#people}}<p class="sub">{{.}}</p>{{/people}}</div>
        <p class="to-date"><span class="date">{{due}}</span> <span class="state is-{{state}}">{{stateWord}}</span></p>
        {{#why}}<details><summary>{{whyWord}}</summary><p class="why">{{.}}</p></details>{{/why}}
        """

    static let myWork = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        {{#standing}}<p class="done" role="status">{{.}}</p>{{/standing}}
        <ul class="tallies" id="tallies" data-poll="60">{{#tallies}}<li><a href="{{href}}"><strong>{{count}}</strong>{{label}}</a></li>{{/tallies}}</ul>
        <p class="muted">{{empty}}</p>
        {{#sections}}<section aria-labelledby="{{id}}"><h2 id="{{id}}">{{heading}} <small>{{count}}</small></h2>
        <ul class="todo">{{#items}}<li>{{>todo}}</li>
        {{/items}}</ul>{{#more}}<p><a href="{{.}}">{{moreWord}}</a></p>{{/more}}</section>
        {{/sections}}<p><a href="{{leaveHref}}">{{leaveWord}}</a></p>{{/main}}
        {{/layout}}
        """

    static let team = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        {{#done}}<p class="done" role="status">{{.}}</p>{{/done}}{{#problem}}<div class="problem" role="alert"><p>{{.}}</p></div>{{/problem}}
        <section aria-labelledby="load"><h2 id="load">{{w.load}}</h2>
        <table class="list"><caption class="hidden">{{w.load}}</caption><thead><tr><th scope="col">{{w.person}}</th><th scope="col" class="n">{{w.open}}</th><th scope="col" class="n">{{w.late}}</th></tr></thead><tbody>
        {{#people}}<tr><th scope="row"><a href="{{href}}">{{name}}</a>{{#away}} <small class="tag">{{.}}</small>{{/away}}</th><td class="n">{{open}}</td><td class="n{{#isLate}} is-late{{/isLate}}">{{late}}</td></tr>
        {{/people}}</tbody></table></section>
        <section aria-labelledby="unassigned"><h2 id="unassigned">{{w.unassigned}} <small>{{total}}</small></h2>
        {{^items}}<p class="muted">{{w.none}}</p>{{/items}}
        <form method="post" action="{{action}}"><input type="hidden" name="token" value="{{token}}"><input type="hidden" name="once" value="{{once}}">
        <ul class="todo">{{#items}}<li><div class="option"><input type="checkbox" id="m-{{id}}" name="matter" value="{{id}}"><label for="m-{{id}}">{{name}} {{title}} <span class="hint">{{about}}</span></label></div><p class="to-date"><a href="{{href}}" aria-label="{{name}}">→</a> <span class="date">{{due}}</span> <span class="state is-{{state}}">{{stateWord}}</span></p></li>
        {{/items}}</ul>{{#more}}<p><a href="{{.}}">{{w.more}}</a></p>{{/more}}
        <fieldset class="question"><legend>{{w.to}}</legend><div class="options">{{#options}}<div class="option"><input type="checkbox" id="{{id}}" name="{{name}}" value="{{value}}"><label for="{{id}}">{{label}}</label></div>{{/options}}</div></fieldset>
        <p class="form-end"><button type="submit">{{w.hand}}</button></p></form></section>{{/main}}
        {{/layout}}
        """

    static let leave = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1><p class="intro">{{lead}}</p>
        <ul class="todo">{{#rows}}<li><p>{{who}} <span class="date">{{days}}</span></p><form method="post" action="{{action}}"><input type="hidden" name="token" value="{{token}}"><input type="hidden" name="cancel" value="{{index}}"><button type="submit" class="button quiet" aria-label="{{cancel}} {{who}}">{{cancel}}</button></form></li>{{/rows}}</ul>
        {{#form}}{{>form}}{{/form}}{{/main}}
        {{/layout}}
        """
}
