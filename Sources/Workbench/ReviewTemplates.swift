import Web

/// The templates of review queues and of the file beside the form（会审）.
enum ReviewTemplates {
    static let set = TemplateSet(
        [
            "reviews": reviews, "review": review, "todo": WorkTemplates.todo,
            "act-body": CaseTemplates.actBody,
        ].merging(CasePartTemplates.all) { first, _ in first })

    private static let reviews = """
        {{<layout}}
        {{$main}}<h1>{{heading}}</h1>
        <p class="intro">{{intro}}</p>
        {{#none}}<p class="empty">{{.}}</p>{{/none}}
        {{#groups}}<section aria-labelledby="{{id}}"><h2 id="{{id}}">{{heading}} <small>{{count}}</small></h2>
        {{#isEmpty}}<p class="muted">{{isEmptyWord}}</p>{{/isEmpty}}
        <ul class="todo">{{#items}}<li>{{>todo}}</li>
        {{/items}}</ul>
        {{>pager}}{{#more}}<p class="pager"><a href="{{href}}">{{text}}</a></p>{{/more}}</section>
        {{/groups}}{{/main}}
        {{/layout}}
        """

    private static let review = """
        {{<layout}}
        {{$main}}<p class="crumb"><a href="{{backHref}}">{{backWord}}</a> › {{heading}}</p>
        <div class="case-head"><h1>{{heading}}</h1> <span class="case-stage">{{stage}}</span></div>
        <p class="lead">{{procedure}}　{{title}}</p>
        <nav class="jumps" aria-label="{{jumpsWord}}"><ul>{{#jumps}}<li><a href="{{href}}">{{text}}</a></li>{{/jumps}}</ul></nav>
        <div class="beside"><div class="beside-file">
        {{#contents}}{{>case-summary}}{{>case-deadlines}}{{>case-parties}}{{>case-fields}}{{>case-files}}{{>case-papers}}{{>case-linked}}{{>case-timeline}}{{/contents}}
        <p><a href="{{caseHref}}">{{caseWord}}</a></p>
        </div><section class="beside-form" id="review-form" aria-labelledby="review-title" tabindex="-1">
        {{#nothing}}<h2 id="review-title">{{backWord}}</h2><p class="empty">{{.}}</p>{{/nothing}}
        {{#act}}<h2 id="review-title">{{heading}}</h2>
        <nav class="tabs" aria-label="{{waysWord}}">{{#ways}}<a href="{{href}}"{{#isHere}} aria-current="page"{{/isHere}}>{{label}}</a> {{/ways}}</nav>
        {{#cites}}<p class="sub">{{.}}</p>{{/cites}}
        {{>act-body}}{{/act}}
        </section></div>{{/main}}
        {{/layout}}
        """
}
