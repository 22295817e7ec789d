/// Charts as parts of pages: pictures made here, each with its numbers as text.
enum ChartTemplates {
    /// A ``MonthChart``.
    static let months = """
        {{% CONTENT_TYPE: PAGE}}<svg class="months" viewBox="0 0 360 176" role="img" aria-label="{{title}}"><line class="axis" x1="0" y1="150.5" x2="360" y2="150.5"/>
        {{#columns}}<g><title>{{month}} {{value}}</title><rect class="column" x="{{x}}" y="{{y}}" width="22" height="{{height}}"/><text x="{{middle}}" y="{{labelY}}" text-anchor="middle">{{label}}</text><text x="{{middle}}" y="167" text-anchor="middle" class="axis-label">{{month}}</text></g>
        {{/columns}}</svg>
        <details class="chart-table"><summary>{{t.as_table}}</summary><table class="list"><caption class="hidden">{{title}}</caption><thead><tr><th scope="col">{{t.month}}</th><th scope="col" class="n">{{t.value}}</th></tr></thead><tbody>{{#columns}}<tr><th scope="row">{{month}}</th><td class="n">{{value}}</td></tr>{{/columns}}</tbody></table></details>
        """

    /// A ``BarTable``: a table whose rows have their bars in them.
    static let bars = """
        {{% CONTENT_TYPE: PAGE}}<table class="list bars"><caption class="hidden">{{caption}}</caption><thead class="hidden"><tr><th scope="col">{{heading}}</th><th scope="col">{{t.value}}</th><th scope="col">{{t.share}}</th><td></td></tr></thead><tbody>
        {{#rows}}<tr><th scope="row">{{label}}</th><td class="meter"><svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect class="column" width="{{length}}" height="12"/></svg></td><td class="n">{{value}}</td><td class="n part-of">{{share}}</td></tr>
        {{/rows}}</tbody></table>
        """
}
