enum LogTemplate {
    static let text = """
        {{<layout}}
        {{$main}}<h1>{{t.ledger}}</h1>
        <p class="intro">{{t.log_lead}}</p>
        {{^hasCheckpoint}}<p>{{t.no_checkpoint}}</p>{{/hasCheckpoint}}
        {{#checkpoint}}<dl class="facts">
        <div><dt>{{t.origin}}</dt><dd>{{origin}}</dd></div>
        <div><dt>{{t.size}}</dt><dd>{{size}}</dd></div>
        <div><dt>{{t.root}}</dt><dd><code>{{root}}</code></dd></div>
        <div><dt>{{t.key}}</dt><dd><code>{{key}}</code></dd></div>
        </dl>
        <section>
        <h2>{{t.note}}</h2>
        <pre>{{note}}</pre>
        </section>{{/checkpoint}}
        <section>
        <h2>{{t.how_to_check}}</h2>
        <ol class="steps"><li>{{t.log_check_1}}</li><li>{{t.log_check_2}}</li><li>{{t.log_check_3}}</li></ol>
        </section>
        <div class="two">
        <section>
        <h2>{{t.downloads}}</h2>
        <ul class="plain"><li><a href="/log/checkpoint">/log/checkpoint</a></li><li><a href="/log/key">/log/key</a></li><li><code>/log/tile/0/000</code></li></ul>
        </section>
        <section>
        <h2>{{t.log_find}}</h2>
        <p>{{t.log_find_hint}}<a href="{{firstHref}}">/proofs/0</a></p>
        </section>
        </div>{{/main}}
        {{/layout}}
        """
}

enum ProofTemplate {
    static let text = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        {{#agrees}}<p class="done" role="status">{{.}}</p>{{/agrees}}{{#differs}}<div class="problem" role="alert"><p>{{.}}</p></div>{{/differs}}
        <p class="intro">{{t.proof_lead}}</p>
        <p>{{act}}</p>
        {{#matter}}<p>{{#href}}<a href="{{.}}">{{text}}</a>{{/href}}</p>{{/matter}}
        {{#header}}<section>
        <h2>{{t.proof_header}}</h2>
        <pre>{{.}}</pre>
        </section>{{/header}}
        <section>
        <h2>{{t.proof_commitment}}</h2>
        <pre>{{commitment}}</pre>
        </section>
        <section>
        <h2>{{t.proof_text}}</h2>
        <pre>{{proof}}</pre>
        <p><a class="button" href="{{downloadHref}}">{{t.proof_download}}</a></p>
        </section>
        <section>
        <h2>{{t.how_to_check}}</h2>
        <ol class="steps"><li>{{t.proof_step_1}}</li><li>{{t.proof_step_2}}</li><li>{{t.proof_step_3}}</li></ol>
        </section>{{/main}}
        {{/layout}}
        """
}
