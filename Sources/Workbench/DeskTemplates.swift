import Web

enum DeskTemplates {
    static let set = TemplateSet([
        "matters": matters, "dashboard": dashboard, "audit": audit, "accounts": accounts,
        "rights": rights, "access-log": accessLog, "rows": rows, "form-page": formPage,
    ])

    static let rows = """
        {{% CONTENT_TYPE: PAGE}}<table class="list stack matters"><caption class="hidden">{{t.matters}}</caption>
        <thead><tr><th scope="col">{{t.number_title}}</th><th scope="col">{{t.procedure}}</th><th scope="col">{{t.stage}}</th><th scope="col">{{t.community}}</th><th scope="col">{{t.due_day}}</th><th scope="col">{{t.handled_by}}</th></tr></thead>
        <tbody>{{#rows}}<tr><th scope="row"><a href="{{href}}">{{name}}</a> <span class="line">{{title}}</span></th><td data-label="{{t.procedure}}">{{procedure}}</td><td data-label="{{t.stage}}">{{stage}}</td><td data-label="{{t.community}}">{{community}}</td><td data-label="{{t.due_day}}"><span class="date">{{due}}</span> <span class="is-{{state}}">{{stateWord}}</span></td><td data-label="{{t.handled_by}}">{{people}}</td></tr>
        {{/rows}}</tbody></table>
        """

    static let matters = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <details class="filter-fold" open><summary>{{t.filter}}</summary><form class="filters" method="get" action="{{action}}" role="search">{{#isEnglish}}<input type="hidden" name="lang" value="en">{{/isEnglish}}{{#filters}}{{>question}}{{/filters}}
        <p class="form-end"><button class="button" type="submit">{{t.find}}</button></p></form></details>
        <p role="status">{{count}}</p><p>{{t.export_as}} {{#exports}}<a href="{{href}}">{{text}}</a> {{/exports}}</p>
        {{#isEmpty}}<p class="empty">{{t.none_found}}</p>{{/isEmpty}}
        {{^isEmpty}}{{>rows}}{{/isEmpty}}
        {{>pager}}
        {{#canSave}}<form class="save-search" method="post" action="{{saveAction}}"><input type="hidden" name="token" value="{{token}}"><input type="hidden" name="query" value="{{query}}"><div class="question"><label for="search-name">{{t.save_search}}</label><input id="search-name" name="name" maxlength="40"></div><button class="button quiet" type="submit">{{t.save}}</button></form>{{/canSave}}
        <ul class="saved">{{#saved}}<li><a href="{{href}}">{{text}}</a></li>{{/saved}}</ul>
        {{/main}}
        {{/layout}}
        """

    static let dashboard = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        {{>span-form}}
        <ul class="jumps">{{#links}}<li><a href="{{href}}">{{text}}</a></li>{{/links}}</ul>
        {{#stale}}<section class="stale" aria-labelledby="stale"><h2 id="stale">{{w.stale}}</h2><ul>{{#columns}}<li><strong>{{name}}</strong> <span class="is-{{kind}}">{{text}}</span> <small>{{cites}}</small></li>{{/columns}}</ul></section>{{/stale}}
        <h2>{{w.key}}</h2>
        <ul class="cards">{{#cards}}<li><a href="{{href}}"><span class="card-label">{{label}}</span> <span class="card-value">{{value}}</span> <small>{{unit}}</small><small class="card-before">{{before}}</small></a></li>{{/cards}}</ul>
        <h2>{{t.identities}}</h2>
        <p role="status"><a href="{{identitiesHref}}">{{summary}}</a></p>
        {{#isBroken}}{{>identity-table}}{{/isBroken}}
        <h2>{{w.charts}}</h2>
        <div class="charts">{{#charts}}<section><h3><a href="{{href}}">{{heading}}</a> <small>{{total}}</small></h3>
        {{#bars}}{{>bar-chart}}{{/bars}}{{#months}}<h4>{{title}}</h4>{{>month-chart}}{{/months}}</section>
        {{/charts}}</div>
        <h2>{{t.open_by_procedure}}</h2>
        <table class="list"><caption class="hidden">{{t.open_by_procedure}}</caption><thead><tr><th scope="col">{{t.procedure}}</th><th scope="col" class="n">{{t.open}}</th><th scope="col" class="n">{{t.late_now}}</th></tr></thead><tbody>{{#load}}<tr><th scope="row"><a href="{{href}}">{{name}}</a></th><td class="n">{{open}}</td><td class="n{{#isLate}} is-late{{/isLate}}">{{late}}</td></tr>{{/load}}</tbody></table>
        {{/main}}
        {{/layout}}
        """

    static let audit = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <h2>{{t.ledger}}</h2>
        <dl class="facts">{{#facts}}<div><dt>{{name}}</dt><dd>{{text}}</dd></div>{{/facts}}</dl>
        <p>{{how}}</p>
        <h2>{{t.sample}}</h2>
        <form class="filters" method="get" action="{{action}}">{{#isEnglish}}<input type="hidden" name="lang" value="en">{{/isEnglish}}{{#questions}}{{>question}}{{/questions}}<p class="form-end"><button class="button" type="submit">{{t.draw}}</button></p></form>
        {{#hasSample}}<p role="status">{{sampleNote}}</p>{{>rows}}{{/hasSample}}
        {{/main}}
        {{/layout}}
        """

    static let accounts = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        {{#notice}}<p class="refusal" role="status">{{.}}</p>{{/notice}}
        <table class="list stack"><caption class="hidden">{{heading}}</caption><thead><tr><th scope="col">{{t.account_name}}</th><th scope="col">{{t.full_name}}</th><th scope="col">{{t.kind}}</th><th scope="col">{{t.list_state}}</th><th scope="col">{{t.password}}</th></tr></thead>
        <tbody>{{#rows}}<tr><th scope="row">{{name}}</th><td data-label="{{t.full_name}}">{{person}}</td><td data-label="{{t.kind}}">{{kind}}</td><td data-label="{{t.list_state}}">{{state}}</td><td data-label="{{t.password}}"><form method="post" action="{{href}}"><input type="hidden" name="token" value="{{token}}"><button class="button quiet" type="submit" aria-label="{{t.new_password}} {{name}}">{{t.new_password}}</button></form></td></tr>{{/rows}}</tbody></table>
        {{>pager}}
        <h2>{{t.new_account}}</h2>
        {{#form}}{{>form}}{{/form}}
        {{/main}}
        {{/layout}}
        """

    static let rights = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <table class="list stack"><caption class="hidden">{{heading}}</caption><thead><tr><th scope="col">{{t.account_name}}</th><th scope="col">{{t.full_name}}</th><th scope="col">{{t.roles}}</th><th scope="col">{{t.unit_in_charge}}</th><th scope="col">{{t.list_state}}</th></tr></thead>
        <tbody>{{#rows}}<tr><th scope="row"><a href="{{href}}">{{name}}</a></th><td data-label="{{t.full_name}}">{{person}}</td><td data-label="{{t.roles}}">{{roles}}</td><td data-label="{{t.unit_in_charge}}">{{unit}}</td><td data-label="{{t.list_state}}">{{state}}</td></tr>{{/rows}}</tbody></table>
        {{>pager}}
        {{/main}}
        {{/layout}}
        """

    static let accessLog = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <p role="status">{{chain}}</p>
        <form class="filters" method="get" action="{{action}}">{{#isEnglish}}<input type="hidden" name="lang" value="en">{{/isEnglish}}{{#questions}}{{>question}}{{/questions}}<p class="form-end"><button class="button" type="submit">{{t.find}}</button></p></form>
        <table class="list stack"><caption class="hidden">{{heading}}</caption><thead><tr><th scope="col">{{t.when}}</th><th scope="col">{{t.kind}}</th><th scope="col">{{t.account_name}}</th><th scope="col">{{t.from_address}}</th><th scope="col">{{t.about}}</th></tr></thead>
        <tbody>{{#rows}}<tr><th scope="row" class="date">{{when}}</th><td data-label="{{t.kind}}">{{kind}}</td><td data-label="{{t.account_name}}">{{account}}</td><td data-label="{{t.from_address}}">{{from}}</td><td data-label="{{t.about}}">{{about}}</td></tr>{{/rows}}</tbody></table>
        {{>pager}}
        {{/main}}
        {{/layout}}
        """

    static let formPage = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        {{#lead}}<p class="lead">{{.}}</p>{{/lead}}
        {{#form}}{{>form}}{{/form}}
        {{/main}}
        {{/layout}}
        """
}
