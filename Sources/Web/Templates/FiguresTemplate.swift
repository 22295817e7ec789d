enum FiguresTemplate {
    static let text = """
        {{<layout}}
        {{$main}}<h1>{{t.figures}}</h1>
        <p class="intro">{{t.figures_lead}}</p>
        <form class="span-form" action="{{action}}" method="get">
        <p>{{t.span}}{{t.colon}}{{span}}</p>
        <p><label for="to">{{t.to_label}}</label> <input id="to" name="to" type="date" value="{{to}}" required>{{#isEnglish}}<input type="hidden" name="lang" value="en">{{/isEnglish}} <button type="submit">{{t.to_button}}</button></p>
        </form>
        <ul class="jumps">{{#groups}}<li><a href="#{{anchor}}">{{heading}}</a></li>{{/groups}}<li><a href="#identities">{{t.identities}}</a></li></ul>
        {{#groups}}<section>
        <h2 id="{{anchor}}">{{heading}}</h2>
        <table class="list figures-list"><thead><tr><th scope="col">{{t.figure}}</th><th scope="col" class="n">{{t.value}}</th><th scope="col" class="n">{{t.before}}</th><th scope="col">{{t.counted}}</th></tr></thead><tbody>
        {{#rows}}<tr><th scope="row"><a href="{{href}}">{{label}}</a>{{#mark}} <small>{{.}}</small>{{/mark}}</th><td class="n">{{value}} <small>{{unit}}</small></td><td class="n">{{before}}</td><td>{{counted}}</td></tr>
        {{/rows}}</tbody></table>
        </section>
        {{/groups}}
        <section>
        <h2 id="identities">{{t.identities}}</h2>
        <table class="list identities-list"><thead><tr><th scope="col">{{t.identity}}</th><th scope="col">{{t.expression}}</th><th scope="col">{{t.state}}</th></tr></thead><tbody>
        {{#identities}}<tr><th scope="row">{{label}}</th><td class="sum">{{expression}}</td><td class="is-{{kind}}">{{state}}{{#difference}}<br><small>{{t.difference}} {{.}}</small>{{/difference}}</td></tr>
        {{/identities}}</tbody></table>
        </section>{{/main}}
        {{/layout}}
        """
}

enum FigureTemplate {
    static let text = """
        {{<layout}}
        {{$main}}<h1>{{label}}</h1>
        <p class="headline"><span class="headline-value">{{value}}</span> <span class="headline-unit">{{unit}}</span></p>
        <form class="span-form" action="{{action}}" method="get">
        <p>{{t.span}}{{t.colon}}{{span}}</p>
        <p><label for="to">{{t.to_label}}</label> <input id="to" name="to" type="date" value="{{to}}" required>{{#isEnglish}}<input type="hidden" name="lang" value="en">{{/isEnglish}} <button type="submit">{{t.to_button}}</button></p>
        </form>
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
        <svg class="months" viewBox="0 0 360 176" role="img" aria-label="{{title}}"><line class="axis" x1="0" y1="150.5" x2="360" y2="150.5"/>
        {{#columns}}<g><title>{{month}} {{value}}</title><rect class="column" x="{{x}}" y="{{y}}" width="22" height="{{height}}"/><text x="{{middle}}" y="{{labelY}}" text-anchor="middle">{{label}}</text><text x="{{middle}}" y="167" text-anchor="middle" class="axis-label">{{month}}</text></g>
        {{/columns}}</svg>
        </section>
        {{/months}}
        {{#bars}}<section>
        <h2>{{t.breakdown}}{{t.colon}}{{heading}}</h2>
        <table class="list bars"><caption class="hidden">{{caption}}</caption><thead class="hidden"><tr><th scope="col">{{heading}}</th><th scope="col">{{t.value}}</th><th scope="col">{{t.share}}</th><td></td></tr></thead><tbody>
        {{#rows}}<tr><th scope="row">{{label}}</th><td class="meter"><svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect class="column" width="{{length}}" height="12"/></svg></td><td class="n">{{value}}</td><td class="n share">{{share}}</td></tr>
        {{/rows}}</tbody></table>
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
        {{#pager}}<nav class="pager" aria-label="{{t.pages}}">{{#previous}}<a href="{{.}}" rel="prev">‹ {{t.previous_page}}</a>{{/previous}}<span>{{number}}</span>{{#next}}<a href="{{.}}" rel="next">{{t.next_page}} ›</a>{{/next}}</nav>{{/pager}}{{/hasRecords}}
        </section>{{/main}}
        {{/layout}}
        """
}
