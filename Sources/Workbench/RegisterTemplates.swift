import Web

/// The templates of registers（台账）.
enum RegisterTemplates {
    static let set = TemplateSet(["registers": registers, "register": register])

    private static let registers = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <p class="intro">{{intro}}</p>
        {{#groups}}<section aria-labelledby="{{id}}"><h2 id="{{id}}">{{heading}}</h2>
        <ul class="registers">{{#ways}}<li><a href="{{href}}">{{text}}</a></li>{{/ways}}</ul></section>
        {{/groups}}{{/main}}
        {{/layout}}
        """

    private static let register = """
        {{<layout}}
        {{$main}}<p class="crumb"><a href="{{backHref}}">{{backWord}}</a> › {{heading}}</p>
        <h1>{{heading}}</h1>
        <details class="filter-fold" open><summary>{{t.filter}}</summary><form class="filters" method="get" action="{{action}}" role="search">{{#isEnglish}}<input type="hidden" name="lang" value="en">{{/isEnglish}}{{#filters}}{{>question}}{{/filters}}
        <p class="form-end"><button class="button" type="submit">{{t.find}}</button></p></form></details>
        <div class="exports"><p role="status">{{count}}</p><p>{{t.export_as}} {{#exports}}<a href="{{href}}">{{text}}</a> {{/exports}}</p>{{#newHref}}<p><a class="button quiet" href="{{href}}">{{text}}</a></p>{{/newHref}}</div>
        {{#isEmpty}}<p class="empty">{{t.none_found}}</p>{{/isEmpty}}
        {{^isEmpty}}<div class="wide-list" role="region" aria-label="{{tableLabel}}" tabindex="0"><table><caption class="hidden">{{heading}}</caption>
        <thead><tr><th scope="col">{{numberWord}}</th>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead>
        <tbody>{{#rows}}<tr><th scope="row"><a href="{{href}}">{{name}}</a></th>{{#cells}}<td{{#isNumber}} class="n"{{/isNumber}}>{{text}}</td>{{/cells}}</tr>
        {{/rows}}</tbody></table></div>{{/isEmpty}}
        {{>pager}}
        {{/main}}
        {{/layout}}
        """
}
