/// The parts of forms that every page shares; `{{>form}}` wants a ``FormView`` in context.
enum FormTemplates {
    static let form = """
        {{% CONTENT_TYPE: PAGE}}{{#faults}}<div class="problem" role="alert" aria-labelledby="problem-title" tabindex="-1" id="problem">
        <h2 id="problem-title">{{heading}}</h2>
        <ul>{{#links}}<li><a href="{{href}}">{{text}}</a></li>{{/links}}</ul>
        </div>
        {{/faults}}<form class="form" method="post" action="{{action}}" novalidate{{#hasFiles}} enctype="multipart/form-data"{{/hasFiles}}>
        <input type="hidden" name="token" value="{{token}}">
        {{#once}}<input type="hidden" name="once" value="{{.}}">{{/once}}
        {{#hidden}}<input type="hidden" name="{{name}}" value="{{value}}">{{/hidden}}
        {{#questions}}{{>question}}{{/questions}}
        <p class="form-end"><button type="submit" class="button">{{button}}</button>{{#otherButtons}} <button type="submit" class="button quiet" name="{{name}}" value="{{value}}">{{label}}</button>{{/otherButtons}}</p>
        </form>

        """

    static let question = """
        {{% CONTENT_TYPE: PAGE}}{{#group}}<fieldset class="question group{{#error}} has-error{{/error}}" id="{{id}}"{{#described}} aria-describedby="{{.}}"{{/described}}>
        <legend>{{label}}{{#optional}}<span class="optional">（{{.}}）</span>{{/optional}}</legend>
        {{>question-notes}}
        {{#questions}}{{>question}}{{/questions}}
        </fieldset>{{/group}}{{#radios}}<fieldset class="question{{#error}} has-error{{/error}}" id="{{id}}"{{#described}} aria-describedby="{{.}}"{{/described}}>
        <legend>{{label}}{{#optional}}<span class="optional">（{{.}}）</span>{{/optional}}</legend>
        {{>question-notes}}
        <div class="options">{{#options}}<div class="option"><input type="radio" id="{{id}}" name="{{name}}" value="{{value}}"{{#isChosen}} checked{{/isChosen}}><label for="{{id}}">{{label}}{{#hint}} <span class="hint">{{.}}</span>{{/hint}}</label></div>{{/options}}</div>
        </fieldset>{{/radios}}{{#checks}}<fieldset class="question{{#error}} has-error{{/error}}" id="{{id}}"{{#described}} aria-describedby="{{.}}"{{/described}}>
        <legend>{{label}}{{#optional}}<span class="optional">（{{.}}）</span>{{/optional}}</legend>
        {{>question-notes}}
        <div class="options">{{#options}}<div class="option"><input type="checkbox" id="{{id}}" name="{{name}}" value="{{value}}"{{#isChosen}} checked{{/isChosen}}><label for="{{id}}">{{label}}{{#hint}} <span class="hint">{{.}}</span>{{/hint}}</label></div>{{/options}}</div>
        </fieldset>{{/checks}}{{#line}}<div class="question{{#error}} has-error{{/error}}">
        <label for="{{id}}">{{label}}{{#optional}}<span class="optional">（{{.}}）</span>{{/optional}}</label>
        {{>question-notes}}
        <input id="{{id}}" name="{{name}}" type="{{type}}" value="{{value}}"{{#mode}} inputmode="{{.}}"{{/mode}}{{#longest}} maxlength="{{.}}"{{/longest}}{{#autocomplete}} autocomplete="{{.}}"{{/autocomplete}}{{#described}} aria-describedby="{{.}}"{{/described}}{{#error}} aria-invalid="true"{{/error}}>{{#unit}} <span class="unit">{{.}}</span>{{/unit}}
        </div>{{/line}}{{#lines}}<div class="question{{#error}} has-error{{/error}}">
        <label for="{{id}}">{{label}}{{#optional}}<span class="optional">（{{.}}）</span>{{/optional}}</label>
        {{>question-notes}}
        <textarea id="{{id}}" name="{{name}}" rows="{{rows}}"{{#longest}} maxlength="{{.}}"{{/longest}}{{#described}} aria-describedby="{{.}}"{{/described}}{{#error}} aria-invalid="true"{{/error}}>{{value}}</textarea>
        </div>{{/lines}}{{#menu}}<div class="question{{#error}} has-error{{/error}}">
        <label for="{{id}}">{{label}}{{#optional}}<span class="optional">（{{.}}）</span>{{/optional}}</label>
        {{>question-notes}}
        <select id="{{id}}" name="{{name}}"{{#described}} aria-describedby="{{.}}"{{/described}}{{#error}} aria-invalid="true"{{/error}}><option value=""></option>{{#options}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/options}}</select>
        </div>{{/menu}}{{#file}}<div class="question{{#error}} has-error{{/error}}">
        <label for="{{id}}">{{label}}{{#optional}}<span class="optional">（{{.}}）</span>{{/optional}}</label>
        {{>question-notes}}

        <input id="{{id}}" name="{{name}}" type="file"{{#many}} multiple{{/many}}{{#accept}} accept="{{.}}"{{/accept}}{{#camera}} capture="environment"{{/camera}}{{#described}} aria-describedby="{{.}}"{{/described}}{{#error}} aria-invalid="true"{{/error}}>
        </div>{{/file}}
        """

    static let notes = """
        {{% CONTENT_TYPE: PAGE}}{{#hint}}<p class="hint" id="{{id}}-hint">{{.}}</p>{{/hint}}{{#error}}<p class="error" id="{{id}}-error">{{.}}</p>{{/error}}
        """

    /// Wants a ``RefusalView`` in context.
    static let refusal = """
        {{% CONTENT_TYPE: PAGE}}<div class="refusal" role="alert" tabindex="-1" id="refusal">
        <h2>{{heading}}</h2>
        <p>{{reason}}{{#cites}} <span class="cites">{{.}}</span>{{/cites}}</p>
        {{#clearedBy}}<p>{{.}}</p>{{/clearedBy}}
        </div>

        """
}
