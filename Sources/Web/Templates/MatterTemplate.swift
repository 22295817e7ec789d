enum MatterTemplate {
    static let text = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <p class="sub">{{note}}</p>
        <div class="two wide-left">
        <div>
        <section aria-labelledby="basic">
        <h2 id="basic">{{t.basic}}</h2>
        <dl class="facts">
        {{#basics}}<div><dt>{{name}}</dt><dd>{{#href}}<a href="{{.}}">{{text}}</a>{{/href}}{{^href}}{{text}}{{/href}}</dd></div>
        {{/basics}}</dl>
        </section>
        <section aria-labelledby="fields">
        <h2 id="fields">{{t.fields}}</h2>
        <dl class="facts">
        {{#fields}}<div><dt>{{name}}</dt><dd class="pre">{{text}}</dd></div>
        {{/fields}}{{^fields}}<div><dt>{{t.none}}</dt><dd></dd></div>{{/fields}}
        </dl>
        </section>
        <section aria-labelledby="parties">
        <h2 id="parties">{{t.parties}}</h2>
        <table class="list"><thead><tr><th scope="col">{{t.party_role}}</th><th scope="col">{{t.party_kind}}</th><th scope="col">{{t.party_name}}</th>{{#namesParties}}<th scope="col">{{t.id_number}}</th><th scope="col">{{t.phone}}</th>{{/namesParties}}</tr></thead><tbody>
        {{#parties}}<tr><td>{{role}}</td><td>{{kind}}</td><td>{{name}}</td>{{#namesParties}}<td class="code">{{identity}}</td><td class="code">{{phone}}</td>{{/namesParties}}</tr>
        {{/parties}}{{^parties}}<tr><td colspan="3">{{t.none}}</td></tr>{{/parties}}
        </tbody></table>
        </section>
        {{#hasLinks}}<section aria-labelledby="linked">
        <h2 id="linked">{{t.linked}}</h2>
        <ul class="plain">{{#linked}}<li>{{name}} {{#href}}<a href="{{.}}">{{text}}</a>{{/href}}</li>{{/linked}}</ul>
        </section>{{/hasLinks}}
        </div>
        <div>
        {{#hasDeadlines}}<section aria-labelledby="deadlines">
        <h2 id="deadlines">{{t.deadlines}}</h2>
        <ul class="deadlines">
        {{#deadlines}}<li class="deadline deadline-{{kind}}"><p><strong>{{label}}</strong> <span class="state is-{{kind}}">{{state}}</span></p>
        <p>{{t.due}}{{t.colon}}{{due}}</p>
        {{#explanation}}<p class="why">{{.}}</p>{{/explanation}}{{^explanation}}<p class="why">{{cites}}</p>{{/explanation}}</li>
        {{/deadlines}}</ul>
        </section>{{/hasDeadlines}}
        <section aria-labelledby="timeline">
        <h2 id="timeline">{{t.timeline}}</h2>
        <ol class="timeline">
        {{#timeline}}<li>
        <p class="when"><time datetime="{{day}}">{{when}}</time>{{#isLate}} <small class="tag">{{t.late_entry}}{{t.colon}}{{entered}}</small>{{/isLate}}</p>
        <p class="what"><strong>{{act}}</strong>{{#unit}} <span class="muted">{{.}}</span>{{/unit}}</p>
        <ul>{{#changes}}<li>{{#href}}<a href="{{.}}">{{text}}</a>{{/href}}{{^href}}{{text}}{{/href}}</li>{{/changes}}</ul>
        {{#receipt}}<p class="receipt">{{t.receipt}} {{#href}}<a href="{{.}}">{{text}}</a>{{/href}}</p>{{/receipt}}
        </li>
        {{/timeline}}</ol>
        </section>
        </div>
        </div>{{/main}}
        {{/layout}}
        """
}

enum SearchTemplate {
    static let text = """
        {{<layout}}
        {{$main}}<h1>{{t.search}}</h1>
        <p class="intro">{{t.search_lead}}</p>
        <form class="span-form" action="/search" method="get">
        <p><label for="asked">{{t.search_for}}</label> <input id="asked" name="q" type="search" maxlength="60" value="{{asked}}">{{#isEnglish}}<input type="hidden" name="lang" value="en">{{/isEnglish}} <button type="submit">{{t.find}}</button></p>
        </form>
        {{#isEmpty}}<p>{{t.no_hits}}</p>{{/isEmpty}}
        {{#hits}}<article class="hit">
        <h2><a href="{{href}}">{{name}}</a></h2>
        <p class="sub">{{procedure}} · {{stage}} · {{opened}}</p>
        <p>{{title}}</p>
        </article>
        {{/hits}}{{/main}}
        {{/layout}}
        """
}
