import Web

/// The pages of services and tracking; parsed once.
enum PortalTemplates {
    static let set = TemplateSet([
        "services": services, "service": service, "step": step, "check": check,
        "receipt": receipt, "track": track, "tracked": tracked, "own-act": ownAct, "my": my,
        "room": room, "leave": leave, "progress": progress,
    ])

    /// The way out of a page that puts its reader in danger（快速离开）.
    private static let leave = """
        {{% CONTENT_TYPE: PAGE}}{{#exit}}<p class="exit"><a class="button" href="{{href}}" rel="noreferrer nofollow" data-exit="yes">{{text}}</a></p>{{/exit}}
        """

    private static let services = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <p class="intro">{{lead}}</p>
        {{#groups}}<section aria-labelledby="{{id}}"><h2 id="{{id}}">{{label}}</h2>
        <ul class="ways">{{#services}}<li><a href="{{href}}"><strong>{{label}}</strong><span>{{text}}</span></a></li>
        {{/services}}</ul></section>
        {{/groups}}<p><a class="more" href="{{trackHref}}">{{trackText}} ›</a></p>{{/main}}
        {{/layout}}
        """

    private static let service = """
        {{<layout}}
        {{$main}}{{>leave}}<p class="crumb"><a href="{{backHref}}">{{back}}</a></p>
        <h1>{{heading}}</h1>
        <p class="intro">{{summary}}</p>
        <p><a class="button" href="{{startHref}}">{{start}}</a></p>
        <dl class="facts">{{#facts}}<div><dt>{{name}}</dt><dd>{{text}}</dd></div>{{/facts}}</dl>
        {{#needs}}<h2>{{heading}}</h2><ul>{{#items}}<li>{{.}}</li>{{/items}}</ul>{{/needs}}
        {{#periods}}<h2>{{heading}}</h2><ul>{{#items}}<li>{{.}}</li>{{/items}}</ul>{{/periods}}
        <p><a class="more" href="{{procedureHref}}">{{procedure}} ›</a></p>{{/main}}
        {{/layout}}
        """

    private static let step = """
        {{<layout}}
        {{$main}}{{>leave}}<p class="crumb"><a href="{{backHref}}">{{back}}</a></p>
        <h1>{{heading}}</h1>
        {{#kept}}<p class="hint">{{.}}</p>{{/kept}}
        {{#form}}{{>form}}{{/form}}
        {{#more}}<p><a href="{{href}}">{{text}}</a></p>{{/more}}{{/main}}
        {{/layout}}
        """

    private static let check = """
        {{<layout}}
        {{$main}}{{>leave}}<h1>{{heading}}</h1>
        {{#refused}}{{>refusal}}{{/refused}}{{#problem}}<div class="problem" role="alert" tabindex="-1" id="problem"><h2>{{heading}}</h2><ul>{{#links}}<li><a href="{{href}}">{{text}}</a></li>{{/links}}</ul></div>{{/problem}}
        <dl class="facts answers">{{#rows}}<div><dt>{{name}}</dt><dd><span class="pre">{{text}}</span> <a class="change" href="{{href}}">{{change}}<span class="hidden"> {{name}}</span></a></dd></div>
        {{/rows}}</dl>
        <p>{{declaration}}</p>
        {{#form}}{{>form}}{{/form}}{{/main}}
        {{/layout}}
        """

    /// Where a matter stands and by when something happens.
    private static let progress = """
        {{% CONTENT_TYPE: PAGE}}<section aria-labelledby="next"><h2 id="next">{{nextHeading}}</h2>
        <p><strong>{{stateName}}{{colon}}{{state}}</strong></p>
        {{#deadlines}}<p><strong>{{due}}</strong> {{label}}</p>{{#explanation}}<p class="sub">{{.}}</p>{{/explanation}}
        {{/deadlines}}{{#nothing}}<p>{{.}}</p>{{/nothing}}</section>
        """

    private static let receipt = """
        {{<layout}}
        {{$main}}{{>leave}}<div class="receipt" role="status"><h1>{{heading}}</h1>
        <dl class="facts"><div><dt>{{numberName}}</dt><dd><strong class="number">{{number}}</strong></dd></div>
        {{#code}}<div><dt>{{name}}</dt><dd><strong class="number">{{text}}</strong><br><small>{{note}}</small></dd></div>{{/code}}
        {{#facts}}<div><dt>{{name}}</dt><dd>{{text}}</dd></div>{{/facts}}</dl>
        <div class="qr">{{{qr}}}</div></div>
        {{>progress}}
        <p>{{keep}}</p>
        {{#follow}}<form method="post" action="{{action}}"><input type="hidden" name="token" value="{{token}}"><input type="hidden" name="number" value="{{number}}"><input type="hidden" name="code" value="{{code}}"><button class="button" type="submit">{{text}}</button></form>{{/follow}}
        {{#trackLink}}<p><a class="button" href="{{href}}">{{text}}</a></p>{{/trackLink}}{{/main}}
        {{/layout}}
        """

    private static let track = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <p class="intro">{{lead}}</p>
        {{#form}}{{>form}}{{/form}}
        <p><a href="{{signInHref}}">{{signIn}}</a></p>{{/main}}
        {{/layout}}
        """

    private static let tracked = """
        {{<layout}}
        {{$main}}{{>leave}}<p class="crumb">{{procedure}}</p><h1>{{heading}}</h1>
        {{#notice}}<p class="notice" role="status">{{.}}</p>{{/notice}}
        {{>progress}}
        {{#room}}<p><a class="button" href="{{href}}">{{text}}</a></p>{{/room}}
        {{#acts}}<h2>{{heading}}</h2><ul class="ways">{{#items}}<li><a href="{{href}}"><strong>{{label}}</strong></a></li>{{/items}}</ul>{{/acts}}
        <h2>{{stepsHeading}}</h2><ol class="steps">{{#steps}}<li><strong>{{name}}</strong> <span class="sub">{{text}}</span></li>{{/steps}}</ol>
        {{#given}}<h2>{{heading}}</h2><ul>{{#links}}<li><a href="{{href}}">{{text}}</a></li>{{/links}}</ul>{{/given}}
        {{#answers}}<h2>{{heading}}</h2><dl class="facts">{{#rows}}<div><dt>{{name}}</dt><dd class="pre">{{text}}</dd></div>{{/rows}}</dl>{{/answers}}
        {{#again}}<h2>{{heading}}</h2><p>{{text}}</p><p><a class="button" href="{{href}}">{{link}}</a></p>{{/again}}
        {{/main}}
        {{/layout}}
        """

    private static let ownAct = """
        {{<layout}}
        {{$main}}<p class="crumb"><a href="{{backHref}}">{{back}}</a></p><h1>{{heading}}</h1>
        {{#refused}}{{>refusal}}{{/refused}}
        {{#form}}{{>form}}{{/form}}{{/main}}
        {{/layout}}
        """

    private static let room = """
        {{<layout}}
        {{$main}}<p class="crumb"><a href="{{backHref}}">{{back}}</a></p><h1>{{heading}}</h1>
        <p class="intro">{{lead}}</p>
        {{#refused}}{{>refusal}}{{/refused}}
        <div id="messages" data-poll="15">{{#empty}}<p>{{.}}</p>{{/empty}}
        <ol class="room">{{#lines}}<li{{#isMine}} class="mine"{{/isMine}}><p><strong>{{who}}</strong> <span class="sub">{{what}} {{when}}</span></p>{{#texts}}<p><span class="sub">{{name}}</span> {{text}}</p>{{/texts}}{{#files}}<p><a href="{{href}}">{{text}}</a></p>{{/files}}</li>
        {{/lines}}</ol></div>
        <p><a href="{{refreshHref}}">{{refresh}}</a></p>
        {{#invitation}}<p><a class="more" href="{{href}}">{{text}} ›</a></p>{{/invitation}}
        {{#turns}}<details><summary>{{heading}}</summary>{{#form}}{{>form}}{{/form}}</details>
        {{/turns}}{{/main}}
        {{/layout}}
        """

    private static let my = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        {{#none}}<p>{{.}}</p>{{/none}}
        {{#table}}<table class="list stack"><caption class="hidden">{{heading}}</caption><thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead><tbody>
        {{#rows}}<tr><th scope="row"><a href="{{href}}">{{name}}</a></th><td>{{procedure}}</td><td>{{stage}}</td><td>{{due}}</td></tr>
        {{/rows}}</tbody></table>{{/table}}
        <p><a class="more" href="{{trackHref}}">{{track}} ›</a></p>{{/main}}
        {{/layout}}
        """
}
