// Pictures, drawn by Plot from the table that stands beside each of them.
"use strict";
(() => {
  const small = { fontFamily: "inherit", fontSize: "13px", overflow: "visible", background: "none" };

  function rows(figure) {
    return [...figure.querySelectorAll(".twin tbody tr")].map((row) => ({
      label: row.dataset.label,
      href: row.querySelector("a").getAttribute("href"),
      time: row.querySelector("th").textContent,
      first: new Date(row.dataset.first),
      last: row.dataset.last ? new Date(row.dataset.last) : null,
      up: Number(row.dataset.up || 0),
      down: Number(row.dataset.down || 0),
    }));
  }

  const DAY = 86400000;
  function bars(found, width) {
    const first = Math.min(...found.map((row) => +row.first));
    const last = Math.max(...found.map((row) => +row.last));
    const least = Math.max((last - first) / 160, 20 * DAY);
    const spread = Math.max((last - first) * 0.04, 90 * DAY);
    const ends = (row) => new Date(Math.max(+row.last, +row.first + least));
    const labels = [...new Set(found.map((row) => row.label))];
    const middle = first + (last - first) / 2;
    const left = (row) => +row.first < middle || width < 560;
    return {
      height: labels.length * 34 + 40,
      marginLeft: 2,
      marginRight: 8,
      marginTop: 6,
      x: { type: "utc", label: null, domain: [new Date(first - spread), new Date(Math.max(last, first + least) + spread)] },
      y: { domain: labels, axis: null, padding: 0.1 },
      marks: [
        Plot.axisX({ tickSize: 4, ticks: width < 560 ? 4 : 9, color: "currentColor" }),
        Plot.barX(found, { x1: "first", x2: ends, y: "label", href: "href", fill: "var(--bar)", insetTop: 20, insetBottom: 4, title: (row) => row.label }),
        Plot.text(found.filter(left), { x: "first", y: "label", text: "label", textAnchor: "start", dy: -5, fill: "currentColor", href: "href" }),
        Plot.text(found.filter((row) => !left(row)), { x: ends, y: "label", text: "label", textAnchor: "end", dy: -5, fill: "currentColor", href: "href" }),
      ],
    };
  }

  function columns(found, width, unit) {
    const interval = unit === "year" ? "year" : "month";
    const most = Math.max(1, ...found.map((row) => row.up));
    const least = Math.max(0, ...found.map((row) => row.down));
    const step = d3.utcMonth;
    const first = Math.min(...found.map((row) => +row.first));
    const last = Math.max(...found.map((row) => +row.first));
    const around = unit === "year" ? 1 : Math.max(1, Math.round((30 - (last - first) / (30 * DAY)) / 2));
    const domain = unit === "year" ? [d3.utcYear.offset(new Date(first), -1), d3.utcYear.offset(new Date(last), 2)]
      : [step.offset(new Date(first), -around), step.offset(new Date(last), around + 1)];
    return {
      height: 230,
      marginLeft: 34,
      marginRight: 4,
      marginTop: 22,
      x: { type: "utc", label: null, domain },
      y: { label: null, domain: [-Math.max(least, most / 8) - (most + least) * 0.16, most * 1.1] },
      marks: [
        Plot.axisY({ ticks: d3.ticks(-least, most, 4).filter(Number.isInteger), tickFormat: (n) => String(Math.abs(n)), tickSize: 3 }),
        Plot.axisX({ tickSize: 4, ticks: width < 560 ? 4 : 8 }),
        Plot.rectY(found, { x: "first", interval, y1: 0, y2: "up", href: "href", title: (row) => `${row.time}: ${row.up} of cooperation`, fill: "var(--cooperation)", inset: 0.5 }),
        Plot.rectY(found, { x: "first", interval, y1: 0, y2: (row) => -row.down, href: "href", title: (row) => `${row.time}: ${row.down} of conflict`, fill: "var(--conflict)", inset: 0.5 }),
        Plot.ruleY([0], { stroke: "currentColor" }),
        Plot.text(["cooperation"], { frameAnchor: "top-left", dx: 4, dy: -14, fill: "var(--cooperation)" }),
        Plot.text(["conflict"], { frameAnchor: "bottom-left", dx: 4, dy: -6, fill: "var(--conflict)" }),
      ],
    };
  }

  function draw(figure) {
    const canvas = figure.querySelector(".canvas");
    const found = rows(figure);
    const width = canvas.clientWidth;
    if (!found.length || !width) return;
    const shape = figure.dataset.shape === "bars" ? bars(found, width) : columns(found, width, figure.dataset.unit);
    const drawn = Plot.plot({ ...shape, width, className: "drawing", style: small, ariaLabel: figure.querySelector("h2").textContent });
    for (const link of drawn.querySelectorAll("a")) link.setAttribute("tabindex", "-1");
    canvas.replaceChildren(drawn);
  }

  const figures = [...document.querySelectorAll("figure.picture")];
  figures.forEach(draw);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth !== width) figures.forEach(draw);
    width = innerWidth;
  });
})();
