enum FiguresTemplate {
    static let text = """
        {{<layout}}
        {{$main}}<h1>{{t.figures}}</h1>
        <p class="intro">{{t.figures_lead}}</p>
        {{>span-form}}
        <div class="themes">{{#themes}}<section><h2><a href="{{href}}">{{heading}}</a> <small>{{count}}</small></h2>
        <ul>{{#first}}<li>{{label}} <strong>{{value}}</strong></li>{{/first}}</ul></section>
        {{/themes}}<section><h2><a href="{{identitiesHref}}">{{t.identities}}</a></h2>
        <p>{{identities}}</p></section></div>{{/main}}
        {{/layout}}
        """

    /// Which days are counted, and a form to ask for others.
    static let spanForm = """
        {{% CONTENT_TYPE: PAGE}}<form class="span-form" action="{{action}}" method="get">
        <p>{{t.span}}{{t.colon}}{{span}}</p>
        <p><label for="to">{{t.to_label}}</label> <input id="to" name="to" type="date" value="{{to}}" required>{{#isEnglish}}<input type="hidden" name="lang" value="en">{{/isEnglish}} <button type="submit">{{t.to_button}}</button></p>
        </form>
        """

    static let theme = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        {{>span-form}}
        <table class="list stack theme-figures"><caption class="hidden">{{heading}}</caption><thead><tr><th scope="col">{{t.figure}}</th><th scope="col" class="n">{{t.value}}</th><th scope="col" class="n">{{t.before}}</th><th scope="col" class="n">{{t.change}}</th><th scope="col">{{t.counted}}</th><th scope="col">{{t.basis}}</th></tr></thead><tbody>
        {{#rows}}<tr><th scope="row"><a href="{{href}}">{{label}}</a>{{#mark}} <small>{{.}}</small>{{/mark}}</th><td class="n" data-label="{{t.value}}">{{value}} <small>{{unit}}</small></td><td class="n" data-label="{{t.before}}">{{before}}</td><td class="n" data-label="{{t.change}}">{{change}}</td><td data-label="{{t.counted}}">{{counted}}</td><td data-label="{{t.basis}}"><small>{{basis}}</small></td></tr>
        {{/rows}}</tbody></table>
        <nav aria-label="{{t.figures}}"><ul class="jumps">{{#others}}<li><a href="{{href}}"{{#isHere}} aria-current="page"{{/isHere}}>{{heading}}</a></li>{{/others}}</ul></nav>{{/main}}
        {{/layout}}
        """

    static let identities = """
        {{<layout}}
        {{$main}}<h1>{{t.identities}}</h1>
        {{>span-form}}
        <p role="status">{{summary}}</p>
        {{>identity-table}}{{/main}}
        {{/layout}}
        """

    static let identityTable = """
        {{% CONTENT_TYPE: PAGE}}<table class="list identities-list"><caption class="hidden">{{t.identities}}</caption><thead><tr><th scope="col">{{t.identity}}</th><th scope="col">{{t.expression}}</th><th scope="col">{{t.state}}</th></tr></thead><tbody>
        {{#identities}}<tr><th scope="row">{{label}}</th><td class="sum">{{expression}}</td><td class="is-{{kind}}">{{state}}{{#difference}}<br><small>{{t.difference}} {{.}}</small>{{/difference}}</td></tr>
        {{/identities}}</tbody></table>
        """
}

enum FigureTemplate {
    static let text = """
        {{<layout}}
        {{$main}}<h1>{{label}}</h1>
        <p class="headline"><span class="headline-value">{{value}}</span> <span class="headline-unit">{{unit}}</span></p>
        {{>span-form}}
        <section>
        <h2>{{t.definition}}</h2>
        <dl class="facts">
        {{#facts}}<div><dt>{{name}}</dt><dd>{{#lines}}<span class="line">{{#href}}<a href="{{.}}">{{text}}</a>{{/href}}{{^href}}{{text}}{{/href}}</span>{{/lines}}</dd></div>
        {{/facts}}</dl>
        </section>
        {{#hasParts}}<section>
        <h2>{{t.parts}}</h2>
        <table class="list"><thead><tr><th scope="col">{{t.part}}</th><th scope="col">{{t.role}}</th><th scope="col" class="n">{{t.value}}</th><th scope="col" class="n">{{t.before}}</th></tr></thead><tbody>
        {{#parts}}<tr><th scope="row"><a href="{{href}}">{{label}}</a></th><td>{{role}}</td><td class="n">{{value}} <small>{{unit}}</small></td><td class="n">{{before}}</td></tr>
        {{/parts}}</tbody></table>
        </section>
        {{/hasParts}}
        {{#months}}<section>
        <h2>{{title}}</h2>
        {{>month-chart}}
        </section>
        {{/months}}
        {{#bars}}<section>
        <h2>{{t.breakdown}}{{t.colon}}{{heading}}</h2>
        {{>bar-chart}}
        </section>
        {{/bars}}
        <section>
        <h2 id="records">{{t.records}}</h2>
        {{^hasRecords}}<p class="sub">{{t.records_parts}}</p>{{/hasRecords}}
        {{#hasRecords}}<p class="sub">{{t.records_lead}}</p>
        <table class="list records"><thead><tr><th scope="col">{{t.date}}</th><th scope="col">{{t.number}}</th><th scope="col">{{t.act}}</th><th scope="col" class="n">{{t.amount}}</th></tr></thead><tbody>
        {{#records}}<tr><td class="date">{{date}}{{#isLate}} <small class="tag">{{t.late_entry}}</small>{{/isLate}}</td><th scope="row">{{#isPrivate}}<span class="muted">{{t.private}}</span>{{/isPrivate}}{{#href}}<a href="{{.}}">{{name}}</a>{{/href}}</th><td>{{procedure}}{{t.colon}}{{act}}</td><td class="n">{{amount}}</td></tr>
        {{/records}}{{^records}}<tr><td colspan="4">{{t.no_records}}</td></tr>{{/records}}
        </tbody></table>
        {{>pager}}{{/hasRecords}}
        </section>{{/main}}
        {{/layout}}
        """
}
