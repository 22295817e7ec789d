import Access
import Figures
import LegalCalendar
import Procedures
import Web

/// Where things happen（社区和网格地图）: a figure by community, as a map and as the table that says the same.
struct MapPage {
    struct Drawing {
        let areasHref: String
        let tiles: String
        let label: String
    }

    struct Row {
        let community: String
        let href: String
        let name: String
        let cells: String
        let count: String
        let value: String
        let share: String
        /// None where nothing is open.
        let open: [MapCells]
    }

    let w: [String: String]
    let heading: String
    let span: String
    let isEnglish: Bool
    let action: String
    let questions: [QuestionView]
    /// None where nothing can draw.
    let drawing: [Drawing]
    let caption: String
    let figureHref: String
    let unit: String
    let rows: [Row]
    let total: String
}

extension Pages {
    /// A figure that counts by community, and where its measure tells them.
    private struct Mapped {
        let figure: Figure
        let measure: Int
        let dimension: Int
    }

    private var mapped: [Mapped] {
        site.figures.figures.compactMap { figure in
            guard case .measure(let id, let only) = figure.definition, only.isEmpty,
                let index = site.figures.measure(id)
            else { return nil }
            let measure = site.figures.measures[index]
            let place = measure.dimensions.firstIndex { isPlace($0, of: measure) }
            return place.map { Mapped(figure: figure, measure: index, dimension: $0) }
        }
    }

    private func isPlace(_ dimension: Measure.Dimension, of measure: Measure) -> Bool {
        guard case .field(let id) = dimension else { return false }
        return measure.sources.contains { source in
            site.book.versions(of: source.procedure).contains { $0.field(id)?.kind == .place }
        }
    }

    func mapPage(_ visit: Visit) async throws -> Answer {
        let words = visit.words
        let (all, last) = (mapped, try visit.lastDay(site))
        let asked = visit.query["figure"] ?? ""
        guard let shown = all.first(where: { $0.figure.id.text == asked }) ?? all.first else {
            throw PageFault.notFound
        }
        let statement = try await site.statement(through: last)
        let counts = statement.cells.breakdown(of: shown.measure, by: shown.dimension)
        let label = shown.figure.label.text(in: visit.language)
        let content = MapPage(
            w: MapWords.table(visit.language), heading: words("社区和网格地图", "Communities on the map"),
            span: Self.span(statement, words), isEnglish: visit.language == .en,
            action: "/work/map",
            questions: mapQuestions(all, shown, last, visit).map { QuestionView($0, words: words) },
            drawing: site.map.flatMap { map in
                map.library("leaflet.js") == nil
                    ? nil
                    : MapPage.Drawing(
                        areasHref: "/work/map/areas.geojson", tiles: map.tiles ?? "", label: label)
            }.list,
            caption: label,
            figureHref: links(visit).figure(shown.figure.id.text),
            unit: shown.figure.unit(in: visit.language),
            rows: mapRows(shown.figure, counts, try await openByCell(visit), visit),
            total: statement.text(shown.figure.id) ?? "—")
        var answer = page(MapTemplates.set, "map", title: content.heading, visit, content)
        answer.imagesFrom = content.drawing.isEmpty ? nil : site.map?.tileHost
        return answer
    }

    private func mapQuestions(
        _ all: [Mapped], _ shown: Mapped, _ last: CivilDate, _ visit: Visit
    ) -> [Question] {
        let options = all.enumerated().map { place, mapped in
            Question.Option(
                id: "figure-\(place)", value: mapped.figure.id.text,
                label: mapped.figure.label.text(in: visit.language),
                isChosen: mapped.figure.id == shown.figure.id, name: "figure")
        }
        return [
            Question("figure", visit.words["figure"], .menu(options)),
            Question(
                "to", visit.words["to_label"],
                .line(type: "date", mode: nil, longest: nil, unit: nil), value: "\(last)"),
        ]
    }

    /// Every community in the order of the organisation, then what has no place.
    private func mapRows(
        _ figure: Figure, _ counts: [String: Int64], _ open: [Community.ID: [Int: Int]],
        _ visit: Visit
    ) -> [MapPage.Row] {
        let communities = site.book.organisation.communities
        let whole = counts.values.reduce(0, +)
        func row(_ id: String, _ name: String, _ cells: String, _ count: Int64) -> MapPage.Row {
            let open = MapCells(open[Community.ID(id), default: [:]], visit.words)
            return MapPage.Row(
                community: id, href: visit.links("/work/matters", [("community", id)]), name: name,
                cells: cells, count: "\(max(0, count))",
                value: Quantity(count, over: figure.scale).text(figure.decimals),
                share: whole > 0 ? Quantity(count * 100, over: whole).text(1) + "%" : "—",
                open: open.cells.isEmpty ? [] : [open])
        }
        let known = communities.map { community in
            row(
                community.id.text, community.label.text(in: visit.language), "\(community.cells)",
                counts[community.id.text] ?? 0)
        }
        let rest = whole - communities.reduce(0) { $0 + (counts[$1.id.text] ?? 0) }
        let none = visit.words("未填社区", "No community given")
        return known + (rest == 0 ? [] : [row("", none, "—", rest)])
    }

    /// The areas for the script; they are no secret, and no page of the public shows them.
    func mapAreas(_ visit: Visit) throws -> Answer {
        guard let map = site.map else { throw PageFault.notFound }
        return Answer(type: "application/geo+json; charset=utf-8", body: map.areas)
    }

    /// A file of the library that draws.
    func mapLibrary(_ visit: Visit) throws -> Answer {
        let name = String(visit.path.dropFirst("/leaflet/".count))
        guard let bytes = site.map?.library(name) else { throw PageFault.notFound }
        let type =
            name.hasSuffix(".js")
            ? "text/javascript; charset=utf-8"
            : name.hasSuffix(".css") ? "text/css; charset=utf-8" : "image/png"
        return Answer(type: type, body: bytes, cache: .day)
    }
}

/// The fixed words of the map（地图页文字）.
enum MapWords {
    static func table(_ language: Language) -> [String: String] {
        rows.mapValues { language == .zh ? $0.zh : $0.en }
    }

    private static let rows: [String: (zh: String, en: String)] = [
        "show": ("显示", "Show"),
        "community": ("社区", "Community"),
        "cells": ("网格数", "Grid cells"),
        "open": ("在办案件", "Open cases"),
        "no_map": (
            "没有地图数据或者没有安装地图库（libjs-leaflet），下表内容相同。",
            "There is no map data, or no library to draw it (libjs-leaflet); the table says the same."
        ),
        "map_lead": (
            "圆的大小表示数量，点开可看该社区的办件；网格颜色越深，在办案件越多。下表内容相同。",
            "Circles grow with the number and lead to the matters; the darker a cell, the more cases are open in it. The table says the same."
        ),
    ]
}

enum MapTemplates {
    static let set = TemplateSet(["map": map])

    private static let map = """
        {{<layout}}
        {{$head}}{{#content}}{{#drawing}}<link rel="stylesheet" href="/leaflet/leaflet.css"><script src="/leaflet/leaflet.js" defer></script><script src="/map.js" defer></script>{{/drawing}}{{/content}}{{/head}}
        {{$main}}<h1>{{heading}}</h1>
        <form class="filters" method="get" action="{{action}}">{{#isEnglish}}<input type="hidden" name="lang" value="en">{{/isEnglish}}{{#questions}}{{>question}}{{/questions}}<p class="form-end"><button class="button" type="submit">{{w.show}}</button></p></form>
        <p class="lead">{{t.span}}{{t.colon}}{{span}}　<a href="{{figureHref}}">{{caption}}</a> {{total}} {{unit}}</p>
        {{#drawing}}<p class="sub">{{w.map_lead}}</p><div class="map" data-map data-src="{{areasHref}}" data-tiles="{{tiles}}" role="region" aria-label="{{label}}" hidden></div>{{/drawing}}
        {{^drawing}}<p class="sub">{{w.no_map}}</p>{{/drawing}}
        <table class="list"><caption class="hidden">{{caption}}</caption><thead><tr><th scope="col">{{w.community}}</th><th scope="col" class="n">{{w.cells}}</th><th scope="col" class="n">{{caption}}</th><th scope="col" class="n">{{t.share}}</th><th scope="col">{{w.open}}</th></tr></thead><tbody>
        {{#rows}}<tr data-community="{{community}}" data-name="{{name}}" data-value="{{count}}" data-shown="{{value}}" data-cells="{{#open}}{{data}}{{/open}}" data-open-label="{{w.open}}"><th scope="row"><a href="{{href}}">{{name}}</a></th><td class="n">{{cells}}</td><td class="n">{{value}} <small>{{unit}}</small></td><td class="n">{{share}}</td><td>{{^open}}0{{/open}}{{#open}}<details class="cells"><summary>{{total}}</summary><ul>{{#cells}}<li>{{name}} <strong>{{count}}</strong></li>{{/cells}}</ul></details>{{/open}}</td></tr>
        {{/rows}}</tbody></table>{{/main}}
        {{/layout}}
        """
}
