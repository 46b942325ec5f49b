// Draws the curves. Without it the page is complete: every number stands in a table, too.
"use strict";

const percent = share => (Math.round(share * 1000) / 10) + " %";

/** Days when the picture shows more than three of them, hours otherwise. */
const unitOf = horizon => horizon > 3 * 86400 ? { seconds: 86400, name: "days", every: 5 } : { seconds: 3600, name: "h", every: 12 };

/** The step of a curve that holds at a time. */
const stepAt = (points, seconds) => {
    let last = -1;
    while (last + 1 < points.seconds.length && points.seconds[last + 1] <= seconds) last++;
    return last;
};

const limits = (points, index) => [points.low[index] ?? points.share[index], points.high[index] ?? points.share[index]];

/** The outline of a band: along the upper limits there, along the lower ones back, in steps. */
const outline = points => {
    const upper = [], lower = [];
    points.seconds.forEach((seconds, index) => {
        const [low, high] = limits(points, index);
        if (index > 0) {
            const [lowBefore, highBefore] = limits(points, index - 1);
            upper.push([seconds, highBefore]);
            lower.push([seconds, lowBefore]);
        }
        upper.push([seconds, high]);
        lower.push([seconds, low]);
    });
    return upper.concat(lower.reverse());
};

const band = (curve, line) => ({
    type: "custom",
    silent: true,
    clip: true,
    tooltip: { show: false },
    data: [[0, 0]],
    renderItem: (_, api) => ({
        type: "polygon",
        shape: { points: outline(curve.points).map(point => api.coord(point)) },
        style: { fill: line.colour, opacity: 0.14 },
    }),
});

const drawn = (curve, line) => ({
    type: "line",
    step: "end",
    showSymbol: false,
    data: curve.points.seconds.map((seconds, index) => [seconds, curve.points.share[index]]),
    lineStyle: { color: line.colour, width: 2.25, type: line.dash },
    itemStyle: { color: line.colour },
    emphasis: { disabled: true },
});

const said = (curves, seconds, unit) => {
    const time = Math.round(seconds / unit.seconds * 10) / 10 + " " + unit.name;
    const lines = curves.map(({ curve, name }) => {
        const points = curve.points;
        if (seconds > points.seconds.at(-1)) return name + ": not watched that long";
        const index = stepAt(points, seconds);
        const [low, high] = limits(points, index);
        return name + ": " + percent(points.share[index]) + " (" + percent(low) + " to " + percent(high) + ")";
    });
    return ["After " + time].concat(lines).join("\n");
};

const option = (panel, curves, look) => {
    const unit = unitOf(panel.seconds);
    const axis = { axisLine: { lineStyle: { color: look.soft } }, axisLabel: { color: look.soft }, splitLine: { lineStyle: { color: look.line } } };
    return {
        animation: false,
        textStyle: { fontFamily: look.font, color: look.ink },
        grid: { left: 48, right: 20, top: 12, bottom: 40 },
        xAxis: {
            ...axis, type: "value", min: 0, max: panel.seconds, interval: unit.every * unit.seconds, splitLine: { show: false },
            axisLabel: { color: look.soft, formatter: seconds => seconds / unit.seconds + " " + unit.name, hideOverlap: true },
        },
        yAxis: { ...axis, type: "value", min: 0, max: 1, interval: 0.25, axisLabel: { color: look.soft, formatter: percent } },
        tooltip: {
            trigger: "axis", renderMode: "richText", confine: true, backgroundColor: look.sheet, borderColor: look.line,
            textStyle: { color: look.ink, fontSize: 12 }, axisPointer: { snap: false, lineStyle: { color: look.soft } },
            formatter: hovered => said(curves, hovered[0].axisValue, unit),
        },
        series: curves.map(({ curve, line }) => band(curve, line)).concat(curves.map(({ curve, line }) => drawn(curve, line))),
    };
};

const lineOf = box => {
    const style = getComputedStyle(box.parentElement.querySelector("line"));
    const dash = style.strokeDasharray;
    return { colour: style.stroke, dash: dash === "none" ? "solid" : dash.split(/[ ,]+/).map(parseFloat) };
};

const lookOf = figure => {
    const style = getComputedStyle(figure);
    const soft = getComputedStyle(figure.querySelector("figcaption")).color;
    const sheet = getComputedStyle(figure.closest(".sheet"));
    return { font: style.fontFamily, ink: style.color, soft, sheet: sheet.backgroundColor, line: sheet.borderTopColor };
};

const show = (figure, panel) => {
    const place = figure.querySelector(".drawing");
    const boxes = [...figure.querySelectorAll("input")];
    figure.hidden = false;
    const chart = echarts.init(place, null, { renderer: "svg" });
    const draw = () => {
        const chosen = boxes.filter(box => box.checked).map(box => ({ curve: panel.curves[box.value], name: box.dataset.name, line: lineOf(box) }));
        chart.setOption(option(panel, chosen, lookOf(figure)), { notMerge: true });
    };
    draw();
    boxes.forEach(box => box.addEventListener("change", draw));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
    new ResizeObserver(() => { chart.resize(); draw(); }).observe(place);
};

const figures = [...document.querySelectorAll("[data-curves]")];
if (figures.length > 0) {
    fetch(figures[0].dataset.curves, { headers: { Accept: "application/json" } })
        .then(answer => answer.ok ? answer.json() : Promise.reject(new Error("The curves were answered with " + answer.status)))
        .then(curves => figures.forEach(figure => show(figure, curves[figure.dataset.panel])))
        .catch(failure => console.error(failure));
}
