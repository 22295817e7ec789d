import Web

/// The pages that everybody may read; parsed once.
enum PublicTemplates {
    static let set = TemplateSet([
        "consultations": consultations, "consultation": consultation, "comment": comment,
        "published-list": publishedList, "published-item": publishedItem, "reports": reports,
        "catalogue": catalogue, "open-data": openData, "staff-note": staffNote,
        "invitation": invitation, "reply-view": reply,
        "embed-posts": embedPosts,
    ])

    private static let embedPosts = """
        {{<embed}}
        {{$main}}<h1>{{heading}}</h1>
        <ul>{{#posts}}<li><a href="{{href}}" target="_blank" rel="noopener">{{name}}</a> <span class="sub">{{shown}}</span></li>{{/posts}}</ul>{{#none}}<p>{{.}}</p>{{/none}}
        <p><a href="{{href}}" target="_blank" rel="noopener">{{t.embed_open}} ›</a></p>{{/main}}
        {{/embed}}
        """

    private static let consultations = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <p class="intro">{{lead}}</p>
        <h2>{{openHeading}}</h2>
        <ul class="ways">{{#open}}<li><a href="{{href}}"><strong>{{name}}</strong><span>{{opened}} — {{until}}</span><span>{{comments}}</span></a></li>
        {{/open}}</ul>
        {{#noneOpen}}<p>{{.}}</p>{{/noneOpen}}
        <h2>{{allHeading}}</h2>
        {{#none}}<p>{{.}}</p>{{/none}}
        {{#table}}<table class="list stack"><caption class="hidden">{{allHeading}}</caption><thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead><tbody>
        {{#rows}}<tr><th scope="row"><a href="{{href}}">{{name}}</a></th><td class="date" data-label="{{openedLabel}}">{{opened}}</td><td class="date" data-label="{{untilLabel}}">{{until}}</td><td data-label="{{commentsLabel}}">{{comments}}</td><td data-label="{{stateLabel}}">{{state}}</td></tr>
        {{/rows}}</tbody></table>{{/table}}
        {{>pager}}
        {{#feed}}<p><a class="more" href="{{href}}" type="application/atom+xml">{{text}}</a></p>{{/feed}}{{/main}}
        {{/layout}}
        """

    private static let consultation = """
        {{<layout}}
        {{$main}}<p class="crumb"><a href="{{backHref}}">{{back}}</a></p><h1>{{heading}}</h1>
        {{#notice}}<p class="notice" role="status">{{.}}</p>{{/notice}}
        <p><span class="tag{{#isOpen}} is-running{{/isOpen}}">{{state}}</span></p>
        <dl class="facts">{{#facts}}<div><dt>{{name}}</dt><dd class="pre">{{text}}</dd></div>{{/facts}}</dl>
        {{#commentLink}}<p><a class="button" href="{{href}}">{{text}}</a></p>{{/commentLink}}
        {{#results}}<h2>{{heading}}</h2><dl class="facts">{{#facts}}<div><dt>{{name}}</dt><dd class="pre">{{text}}</dd></div>{{/facts}}</dl>{{/results}}
        <h2>{{phasesHeading}}</h2>
        <ol class="steps">{{#phases}}<li><strong>{{name}}</strong> <span class="sub">{{day}}</span></li>{{/phases}}</ol>
        {{#dates}}<details class="dates"><summary>{{heading}}</summary>{{#items}}<p><strong>{{label}}</strong> <span class="date">{{due}}</span></p>{{#explanation}}<p class="sub">{{.}}</p>{{/explanation}}{{/items}}</details>{{/dates}}
        <h2>{{draftHeading}}</h2>
        <ol class="passages">{{#passages}}<li id="{{id}}"><p>{{text}}</p><p class="sub">{{#count}}<a href="{{href}}">{{text}}</a> {{/count}}{{#comment}}<a href="{{href}}">{{text}}</a>{{/comment}}</p></li>
        {{/passages}}</ol>
        <h2 id="comments">{{commentsHeading}}</h2>
        {{#commentsNotes}}<p class="sub">{{.}}</p>{{/commentsNotes}}
        {{#none}}<p>{{.}}</p>{{/none}}
        <ul class="comments">{{#groups}}<li id="{{id}}"><p class="said">{{text}}</p><p class="sub">{{numbers}}{{#passage}} · <a href="{{href}}">{{text}}</a>{{/passage}}</p>{{#others}}<details><summary>{{summary}}</summary><ul>{{#texts}}<li>{{.}}</li>{{/texts}}</ul></details>{{/others}}{{#reply}}{{>reply-view}}{{/reply}}{{#pending}}<p class="pending">{{.}}</p>{{/pending}}</li>
        {{/groups}}</ul>
        {{>pager}}
        {{#joint}}<h2>{{heading}}</h2><ul class="comments">{{#replies}}<li>{{>reply-view}}</li>{{/replies}}</ul>{{/joint}}
        {{#record}}<p><a class="more" href="{{href}}">{{text}} ›</a></p>{{/record}}{{/main}}
        {{/layout}}
        """

    private static let reply = """
        {{% CONTENT_TYPE: PAGE}}<div class="reply">{{#about}}<p class="said">{{.}}</p>{{/about}}<p><strong>{{outcome}}</strong> <span class="sub">{{day}}</span></p><p>{{why}}</p></div>
        """

    private static let comment = """
        {{<layout}}
        {{$main}}<p class="crumb"><a href="{{backHref}}">{{back}}</a></p><h1>{{heading}}</h1>
        <p class="intro">{{lead}}</p>
        {{#refused}}{{>refusal}}{{/refused}}
        {{#form}}{{>form}}{{/form}}{{/main}}
        {{/layout}}
        """

    private static let publishedList = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <p class="intro">{{lead}}</p>
        {{#bar}}<nav aria-label="{{label}}"><ul class="jumps">{{#choices}}<li><a href="{{href}}"{{#isHere}} aria-current="page"{{/isHere}}>{{text}}</a></li>{{/choices}}</ul></nav>{{/bar}}
        {{#tables}}<section aria-labelledby="{{id}}"><h2 id="{{id}}">{{heading}}</h2>
        <p class="sub">{{note}}</p>
        {{#none}}<p>{{.}}</p>{{/none}}
        {{#table}}<table class="list stack"><caption class="hidden">{{heading}}</caption><thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead><tbody>
        {{#rows}}<tr><th scope="row"><a href="{{href}}">{{name}}</a><br><small>{{sub}}</small></th><td class="date" data-label="{{madeLabel}}">{{made}}</td><td class="date" data-label="{{shownLabel}}">{{shown}}</td><td data-label="{{validityLabel}}"{{#isWithdrawn}} class="is-late"{{/isWithdrawn}}>{{validity}}</td></tr>
        {{/rows}}</tbody></table>{{/table}}
        {{#more}}<p><a class="more" href="{{href}}">{{text}} ›</a></p>{{/more}}</section>
        {{/tables}}{{>pager}}
        {{#extra}}<h2>{{heading}}</h2>
        <table class="list stack"><caption class="hidden">{{heading}}</caption><thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead><tbody>
        {{#rows}}<tr><th scope="row"><a href="{{href}}">{{name}}</a></th><td data-label="{{lawLabel}}">{{law}}</td><td><a href="{{chartHref}}">{{chart}}<span class="hidden"> {{name}}</span></a></td></tr>
        {{/rows}}</tbody></table>{{/extra}}
        {{#feed}}<p><a class="more" href="{{href}}" type="application/atom+xml">{{text}}</a></p>{{/feed}}{{/main}}
        {{/layout}}
        """

    private static let publishedItem = """
        {{<layout}}
        {{$main}}<p class="crumb"><a href="{{backHref}}">{{back}}</a></p>
        <table class="index"><caption class="hidden">{{headerHeading}}</caption><tbody>{{#header}}<tr><th scope="row">{{name}}</th><td>{{text}}</td></tr>{{/header}}</tbody></table>
        <h1>{{heading}}</h1>
        {{#notice}}<p class="notice" role="status">{{.}}</p>{{/notice}}
        {{#parts}}<h2>{{heading}}</h2><dl class="facts">{{#facts}}<div><dt>{{name}}</dt><dd class="pre">{{text}}</dd></div>{{/facts}}</dl>{{/parts}}
        {{#chart}}<h2>{{heading}}</h2><a class="flow" href="{{src}}"><img src="{{src}}" alt="{{alt}}" loading="lazy"></a><p><a class="more" href="{{href}}">{{text}} ›</a></p>{{/chart}}
        {{#record}}<p><a class="more" href="{{href}}">{{text}} ›</a></p>{{/record}}
        {{#share}}<h2>{{heading}}</h2><div class="share"><div class="qr">{{{qr}}}</div><p>{{label}}<br><a href="{{address}}">{{address}}</a></p></div>{{/share}}{{/main}}
        {{/layout}}
        """

    private static let reports = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <p class="intro">{{lead}}</p>
        {{#none}}<p>{{.}}</p>{{/none}}
        {{#reports}}<section aria-labelledby="{{id}}"><h2 id="{{id}}">{{name}}</h2>
        <dl class="facts">{{#facts}}<div><dt>{{name}}</dt><dd class="pre">{{text}}</dd></div>{{/facts}}</dl>
        <ul class="jumps">{{#links}}<li><a href="{{href}}">{{text}}</a></li>{{/links}}</ul>
        <ol class="steps">{{#proofs}}<li><strong>{{text}}</strong> <span class="sub"><a href="{{href}}">{{day}}</a></span></li>{{/proofs}}</ol></section>
        {{/reports}}{{>pager}}
        {{#figures}}<h2>{{heading}}</h2><p>{{lead}}</p>
        <table class="list"><caption class="hidden">{{heading}}</caption><thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead><tbody>{{#rows}}<tr><th scope="row"><a href="{{href}}">{{label}}</a></th><td>{{value}}</td></tr>{{/rows}}</tbody></table>
        {{#more}}<p><a class="more" href="{{href}}">{{text}} ›</a></p>{{/more}}{{/figures}}
        {{#feed}}<p><a class="more" href="{{href}}" type="application/atom+xml">{{text}}</a></p>{{/feed}}{{/main}}
        {{/layout}}
        """

    private static let catalogue = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <p class="intro">{{lead}}</p>
        {{#sections}}<section aria-labelledby="{{id}}"><h2 id="{{id}}">{{heading}}</h2>
        <table class="list stack"><caption class="hidden">{{heading}}</caption><thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead><tbody>
        {{#rows}}<tr><th scope="row"><a href="{{href}}">{{name}}</a></th><td data-label="{{whatLabel}}">{{what}}</td><td data-label="{{timingLabel}}">{{timing}}</td><td class="date" data-label="{{latestLabel}}">{{latest}}</td></tr>
        {{/rows}}</tbody></table></section>
        {{/sections}}{{/main}}
        {{/layout}}
        """

    private static let openData = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <p class="intro">{{lead}}</p>
        <table class="list"><caption class="hidden">{{heading}}</caption><thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead><tbody>
        {{#rows}}<tr><th scope="row"><strong>{{name}}</strong><br><small>{{about}}</small></th><td>{{#links}}<a class="form-of" href="{{href}}">{{text}}<span class="hidden"> {{name}}</span></a> {{/links}}</td></tr>
        {{/rows}}</tbody></table>
        <p>{{licence}}</p>
        <ul class="jumps">{{#catalogue}}<li><a href="{{href}}">{{text}}</a></li>{{/catalogue}}{{#more}}<li><a href="{{href}}">{{text}}</a></li>{{/more}}</ul>{{/main}}
        {{/layout}}
        """

    private static let invitation = """
        {{<layout}}
        {{$main}}<p class="crumb"><a href="{{backHref}}">{{back}}</a></p><h1>{{heading}}</h1>
        <div role="status"><dl class="facts">{{#facts}}<div><dt>{{name}}</dt><dd><strong>{{text}}</strong></dd></div>{{/facts}}</dl></div>
        <p class="intro">{{lead}}</p>
        {{#form}}{{>form}}{{/form}}{{/main}}
        {{/layout}}
        """

    private static let staffNote = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <p class="intro">{{text}}</p>
        <p><a class="button" href="{{href}}">{{link}}</a></p>{{/main}}
        {{/layout}}
        """
}
