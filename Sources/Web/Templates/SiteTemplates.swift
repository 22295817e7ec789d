/// The templates of the site's furniture: how pages are shown, the site map, embedded pages.
enum SiteTemplates {
    static let display = """
        {{<layout}}
        {{$main}}<h1>{{t.display_heading}}</h1>
        <p class="intro">{{t.display_lead}}</p>
        <form class="form" method="get" action="/display/set">
        <input type="hidden" name="next" value="{{next}}">{{#isEnglish}}<input type="hidden" name="lang" value="en">{{/isEnglish}}
        <fieldset class="question"><legend>{{t.text_size}}</legend><div class="options">{{#sizes}}<div class="option"><input type="radio" id="size-{{value}}" name="size" value="{{value}}"{{#isChosen}} checked{{/isChosen}}><label for="size-{{value}}">{{label}}</label></div>{{/sizes}}</div></fieldset>
        <fieldset class="question"><legend>{{t.display_more}}</legend>{{#choices}}<div class="option"><input type="checkbox" id="view-{{name}}" name="{{name}}" value="yes"{{#isChosen}} checked{{/isChosen}}><label for="view-{{name}}">{{label}} <span class="hint">{{about}}</span></label></div>{{/choices}}</fieldset>
        <p class="form-end"><button type="submit" class="button">{{t.display_save}}</button></p>
        </form>
        <h2>{{t.display_keys_heading}}</h2>
        <p class="intro">{{t.display_keys}}</p>{{/main}}
        {{/layout}}
        """

    static let sitemap = """
        {{<layout}}
        {{$main}}<h1>{{t.sitemap}}</h1>
        <p class="intro">{{t.sitemap_lead}}</p>
        {{#groups}}<section aria-labelledby="{{id}}"><h2 id="{{id}}">{{label}}</h2>
        <ul class="site-map">{{#sections}}<li><a href="{{href}}"><strong>{{label}}</strong></a> <span class="sub">{{about}}</span>
        <ul>{{#below}}<li><a href="{{href}}">{{label}}</a></li>{{/below}}</ul></li>
        {{/sections}}</ul></section>
        {{/groups}}{{/main}}
        {{/layout}}
        """

    static let copyNote = """
        {{<layout}}
        {{$main}}<h1>{{t.copy_heading}}</h1>
        <p class="intro">{{t.copy_text}}</p>
        {{#about}}<p>{{.}}</p>{{/about}}
        {{#live}}<p><a class="button" href="{{.}}">{{t.copy_live}}</a></p>{{/live}}
        <p><a href="{{homeHref}}">{{t.back_home}}</a></p>{{/main}}
        {{/layout}}
        """

    /// The frame of pages that stand inside others' pages（嵌入页）: no menu, links open outside.
    static let embed = """
        {{% CONTENT_TYPE: PAGE}}<!DOCTYPE html>
        <html lang="{{langTag}}"{{#view}} data-view="{{.}}"{{/view}}>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{title}} - {{office}}</title>
        <link rel="stylesheet" href="{{styleHref}}">
        </head>
        <body class="embed">
        <main id="main">{{#content}}{{$main}}{{/main}}{{/content}}</main>
        <footer class="embed-foot">{{#notice}}<p>{{.}}</p>{{/notice}}<p><a href="{{homeHref}}" target="_blank" rel="noopener">{{office}}</a></p></footer>
        </body>
        </html>

        """

    static let embedFigure = """
        {{<embed}}
        {{$main}}<h1>{{label}}</h1>
        <p class="headline"><span class="headline-value">{{value}}</span> <span class="headline-unit">{{unit}}</span></p>
        <p class="sub">{{span}}</p>
        <p><a href="{{href}}" target="_blank" rel="noopener">{{t.embed_open}} ›</a></p>{{/main}}
        {{/embed}}
        """

    static let embedTrack = """
        {{<embed}}
        {{$main}}<h1>{{t.embed_track}}</h1>
        <form class="form" method="get" action="{{action}}" target="_blank">{{#isEnglish}}<input type="hidden" name="lang" value="en">{{/isEnglish}}
        <div class="question"><label for="number">{{t.embed_number}}</label><input id="number" name="number" type="text" inputmode="numeric" maxlength="12" autocomplete="off"></div>
        <p class="form-end"><button type="submit" class="button">{{t.embed_track_button}}</button></p>
        </form>{{/main}}
        {{/embed}}
        """
}
