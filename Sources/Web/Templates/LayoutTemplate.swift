enum LayoutTemplate {
    static let text = """
        {{% CONTENT_TYPE: PAGE}}<!DOCTYPE html>
        <html lang="{{langTag}}"{{#view}} data-view="{{.}}"{{/view}}>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{title}} - {{office}}</title>
        {{#meta}}<meta name="{{name}}" content="{{content}}">
        {{/meta}}
        <link rel="stylesheet" href="{{styleHref}}">
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <script src="{{scriptHref}}" defer data-sending="{{t.script_sending}}" data-news="{{t.script_news}}" data-stop="{{t.stop_reading}}"></script>
        {{$head}}{{/head}}
        </head>
        <body>
        <a class="skip" href="#main">{{t.skip}}</a>
        <header class="top">
        <div class="wrap top-row">
        <a class="brand" href="{{homeHref}}"><span class="brand-superior">{{superior}}</span> <span class="brand-office">{{office}}</span> <span class="brand-site">{{t.site}}</span></a>
        <div class="tools">
        <form class="find" action="{{findHref}}" method="get" role="search">
        <label class="hidden" for="q">{{t.find_label}}</label>
        <input id="q" name="q" type="search" maxlength="60" value="{{words}}" placeholder="{{t.find_hint}}">
        {{#isEnglish}}<input type="hidden" name="lang" value="en">{{/isEnglish}}
        <button type="submit">{{t.find}}</button>
        </form>
        <span class="views"><a href="{{displayHref}}">{{t.display}}</a>{{#standardHref}} <a href="{{.}}">{{t.display_standard}}</a>{{/standardHref}}<button type="button" class="plain-button" data-speak hidden>{{t.read_aloud}}</button></span>
        <a class="switch" href="{{switchHref}}" hreflang="{{switchTag}}" lang="{{switchTag}}">{{switchLabel}}</a>
        {{#account}}<a class="me" href="{{href}}">{{name}}</a><form class="leave" method="post" action="/logout"><input type="hidden" name="token" value="{{token}}"><button type="submit">{{t.sign_out}}</button></form>{{/account}}{{#signIn}}<a class="me" href="{{.}}">{{t.sign_in}}</a>{{/signIn}}
        </div>
        </div>
        <nav class="menu" aria-label="{{t.navigation}}"><ul class="wrap">
        {{#nav}}<li><a href="{{href}}"{{#isHere}} aria-current="page"{{/isHere}}>{{label}}</a></li>
        {{/nav}}</ul></nav>
        </header>
        {{#notice}}<aside class="notice wrap" aria-label="{{t.notice}}">{{.}}</aside>
        {{/notice}}{{#crumbs}}<div class="crumbs wrap"><nav aria-label="{{t.you_are_here}}"><span aria-hidden="true">{{t.you_are_here}}{{t.colon}}</span><ol>{{#steps}}<li><a href="{{href}}">{{label}}</a></li>{{/steps}}<li aria-current="page">{{here}}</li></ol></nav><button type="button" class="plain-button" data-print hidden>{{t.print}}</button></div>
        {{/crumbs}}
        {{$body}}<main id="main" class="page wrap">
        {{#content}}{{$main}}{{/main}}{{/content}}
        </main>{{/body}}
        <footer class="foot"><div class="wrap">
        <ul class="foot-links">{{#foot}}{{#links}}<li><a href="{{href}}">{{label}}</a></li>{{/links}}</ul>
        <p><strong>{{superior}}{{#isEnglish}}, {{/isEnglish}}{{office}}</strong>{{#about}} <span>{{.}}</span>{{/about}}</p>
        {{#records}}<p class="on-record">{{.}}</p>{{/records}}{{/foot}}
        <p class="extra">{{t.footer}}</p>
        </div></footer>
        </body>
        </html>

        """
}

enum ReportTemplateText {
    static let text = """
        {{<layout}}
        {{$head}}<link rel="stylesheet" href="{{reportStyleHref}}">{{/head}}
        {{$body}}<div id="main" class="report-frame">
        {{#content}}<nav class="report-tools wrap" aria-label="{{t.report}}">{{#other}}<a href="{{href}}">{{text}}</a>{{/other}}<span>{{t.report_forms}}{{t.colon}}{{#files}}<a href="{{href}}">{{text}}</a> {{/files}}</span></nav>
        {{#published}}<aside class="report-record wrap" aria-label="{{t.report_record}}"><p>{{sentence}} <a href="{{matterHref}}">{{matter}}</a></p>
        {{#corrections}}<p><strong>{{t.corrected}} {{day}}</strong>{{t.colon}}{{text}} <small>{{reason}}</small></p>{{/corrections}}</aside>{{/published}}
        {{{article}}}{{/content}}
        </div>{{/body}}
        {{/layout}}
        """
}

enum FaultTemplate {
    static let text = """
        {{<layout}}
        {{$main}}<div class="fault">
        {{#lost}}<p class="lost" aria-hidden="true">{{number}}</p>{{/lost}}<h1>{{heading}}</h1>
        <p>{{sentence}}</p>
        {{#typed}}<h2>{{heading}}</h2>{{#lines}}<pre>{{.}}</pre>{{/lines}}{{/typed}}
        {{#signIn}}<p><a class="button" href="{{.}}">{{t.sign_in}}</a></p>{{/signIn}}
        {{#lost}}<form class="lost-find" method="get" action="{{findHref}}" role="search" aria-label="{{t.fault_404_find}}"><input name="q" type="search" maxlength="60" aria-label="{{t.fault_404_find}}" placeholder="{{t.find_hint}}">{{#isEnglish}}<input type="hidden" name="lang" value="en">{{/isEnglish}}<button type="submit">{{t.find}}</button></form>
        <h2>{{t.fault_404_ways}}</h2><ul class="foot-links">{{#ways}}<li><a href="{{href}}">{{label}}</a></li>{{/ways}}</ul>{{/lost}}
        <p><a class="button" href="{{homeHref}}">{{t.back_home}}</a></p>
        </div>{{/main}}
        {{/layout}}
        """
}
