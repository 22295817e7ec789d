/// The script that draws the map beside its table（地图脚本）; the page says the same without it.
enum MapScript {
    static let text = #"""
        (() => {
          "use strict";
          const place = document.querySelector("[data-map]");
          if (!place || !window.L) return;
          const language = document.documentElement.lang.startsWith("en") ? "en" : "zh";
          const rows = new Map([...document.querySelectorAll("tr[data-community]")].map(row => [row.dataset.community, row]));
          const isSmall = () => place.clientWidth < 640;
          const most = Math.max(1, ...[...rows.values()].map(row => Number(row.dataset.value)));

          // Open cases of a cell, from the row of its community.
          const cells = row => new Map((row?.dataset.cells || "").split(" ").filter(Boolean).map(pair => pair.split(":").map(Number)));
          const openIn = feature => cells(rows.get(feature.properties.community)).get(feature.properties.cell) || 0;
          const mostOpen = Math.max(1, ...[...rows.values()].flatMap(row => [...cells(row).values()]));

          const draw = areas => {
            place.hidden = false;
            const map = L.map(place, { zoomSnap: 0, scrollWheelZoom: false, attributionControl: false });
            if (place.dataset.tiles) L.tileLayer(place.dataset.tiles).addTo(map);
            const note = areas.note && areas.note[language];
            L.control.attribution({ prefix: false }).addTo(map).addAttribution(note || "");
            const layer = L.geoJSON(areas, {
              style: feature => feature.properties.cell
                ? { color: "#a8a297", weight: 1, fill: openIn(feature) > 0, fillColor: "#8e1b1b", fillOpacity: 0.08 + 0.47 * openIn(feature) / mostOpen, interactive: openIn(feature) > 0 }
                : { color: "#8e1b1b", weight: 2, fillColor: "#f6f4f1", fillOpacity: place.dataset.tiles ? 0.3 : 1 },
            }).addTo(map);
            map.fitBounds(layer.getBounds(), { padding: [8, 8] });
            for (const shape of layer.getLayers()) {
              const row = rows.get(shape.feature.properties.community);
              if (!row) continue;
              if (shape.feature.properties.cell) {
                const open = openIn(shape.feature);
                if (!open) continue;
                const hint = document.createElement("span");
                hint.textContent = `${row.dataset.name} ${shape.feature.properties.cell} · ${row.dataset.openLabel} ${open}`;
                shape.bindTooltip(hint, { sticky: true });
                shape.on("click", () => { location.href = row.querySelector("a").href; });
                continue;
              }
              const value = Number(row.dataset.value);
              const circle = L.circleMarker(shape.getBounds().getCenter(), {
                radius: value > 0 ? (isSmall() ? 4 + 14 * Math.sqrt(value / most) : 5 + 25 * Math.sqrt(value / most)) : 0,
                color: "#174a85", weight: 1, fillColor: "#2f5d8a", fillOpacity: 0.55,
              }).addTo(map);
              const label = document.createElement("span");
              label.textContent = isSmall() ? row.dataset.shown : [row.dataset.name, row.dataset.shown].join("\n");
              circle.bindTooltip(label, { permanent: true, direction: "center", className: "map-label" });
              for (const mark of [circle, shape]) mark.on("click", () => { location.href = row.querySelector("a").href; });
            }
          };

          fetch(place.dataset.src).then(answer => answer.json()).then(draw).catch(() => { place.hidden = true; });
        })();
        """#
}
