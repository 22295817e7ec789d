enum HomeTemplate {
    static let text = """
        {{<layout}}
        {{$main}}<div class="lead">
        <h1>{{heading}}</h1>
        <p>{{t.home_lead}}</p>
        </div>
        <ul class="ways">
        {{#ways}}<li><a href="{{href}}"><strong>{{label}}</strong><span>{{text}}</span></a></li>
        {{/ways}}</ul>
        <section class="extra" aria-labelledby="key">
        <h2 id="key">{{t.key_figures}}</h2>
        <p class="sub">{{t.span}}{{t.colon}}{{span}}</p>
        <ul class="cards">
        {{#cards}}<li><a href="{{href}}"><span class="card-label">{{label}}</span><span class="card-value">{{value}}<small>{{unit}}</small></span></a></li>
        {{/cards}}</ul>
        <p><a class="more" href="{{allHref}}">{{t.all_figures}} ›</a></p>
        </section>
        <div class="two extra">
        <section aria-labelledby="state">
        <h2 id="state">{{t.record_state}}</h2>
        <dl class="facts">
        <div><dt>{{t.matters}}</dt><dd>{{matters}}</dd></div>
        <div><dt>{{t.events}}</dt><dd>{{events}}</dd></div>
        {{#checkpoint}}<div><dt>{{t.checkpoint_size}}</dt><dd>{{size}}</dd></div>
        <div><dt>{{t.checkpoint_root}}</dt><dd><code>{{root}}</code></dd></div>{{/checkpoint}}
        {{^checkpoint}}<div><dt>{{t.ledger}}</dt><dd>{{t.no_checkpoint}}</dd></div>{{/checkpoint}}
        </dl>
        </section>
        <section aria-labelledby="check">
        <h2 id="check">{{t.how_to_check}}</h2>
        <ol class="steps"><li>{{t.check_1}}</li><li>{{t.check_2}}</li><li>{{t.check_3}}</li></ol>
        </section>
        </div>{{/main}}
        {{/layout}}
        """
}
