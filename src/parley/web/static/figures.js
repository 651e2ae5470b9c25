// Figures: for each measure a panel of ranges by day; colour and shape tell the source, a line joins one source's like counts.

import { canvas, dayAxis, dayScale, keepDrawn, link, midnight, told, walkable } from "./charts.js";

const HEIGHT = 220; // of a panel, without the line of days
const DIGIT = 7; // pixels of width
const RIGHT = 20;
const TOP = 14;
const BELOW = 40; // for the line of days
const ARROW = 26; // pixels of a whisker whose end is not told
const APART = 5; // pixels by which sources that tell of one day stand apart
const WIDE = 100; // times the least: from there on powers of ten, else small numbers could not be told from none
const SHAPES = [d3.symbolCircle, d3.symbolSquare, d3.symbolTriangle, d3.symbolDiamond, d3.symbolTimes];

function draw() {
  const found = told("figures-data");
  for (const panel of found?.panels ?? []) drawPanel(panel, found.sources.length);
}

function drawPanel(panel, sources) {
  const words = panel.measure.replaceAll("_", " ");
  const made = canvas(`figures-${panel.measure}`, `Figures of ${words} by day and source`);
  if (!made) return;
  const { svg, width } = made;
  svg.attr("height", TOP + HEIGHT + BELOW);
  const y = countScale(panel.series.flatMap((series) => series.points));
  const left = 12 + DIGIT * number(y.domain()[1]).length; // for numbers
  const x = dayScale(panel.axis, [left + 12, width - RIGHT]);
  dayAxis(svg, x, TOP + HEIGHT, HEIGHT);
  countAxis(svg, y, { left, right: width - RIGHT });
  for (const series of panel.series) {
    const aside = (series.nth - (sources - 1) / 2) * APART;
    const points = series.points.map((point) => place(point, x, y, aside));
    if (points.length > 1) svg.append("path").attr("class", `joins of-${series.nth}`).attr("d", d3.line()(points.map(({ cx, cy }) => [cx, cy])));
    for (const point of points) paint(svg, point, series.nth);
  }
  walkable(svg);
}

/** From nought to the most; in powers of ten where the numbers lie far apart. */
function countScale(points) {
  const numbers = points.flatMap(({ low, high }) => [low, high]).filter((number) => number !== null);
  const most = Math.max(1, ...numbers);
  const least = Math.min(...numbers.filter((number) => number > 0), most);
  const range = [TOP + HEIGHT, TOP + ARROW];
  return most / least >= WIDE ? d3.scaleSymlog().domain([0, most]).range(range) : d3.scaleLinear().domain([0, most]).nice().range(range);
}

function number(count) {
  return d3.format(",")(Math.round(count));
}

function countAxis(svg, y, { left, right }) {
  const axis = svg.append("g").attr("class", "axis").attr("aria-hidden", "true");
  const most = y.domain()[1];
  const powers = [0, ...d3.range(0, Math.floor(Math.log10(most)) + 1).map((power) => 10 ** power)];
  for (const count of y.constant ? powers : y.ticks(5).filter(Number.isInteger)) {
    axis.append("line").attr("x1", left).attr("x2", right).attr("y1", y(count)).attr("y2", y(count));
    axis.append("text").attr("class", "count").attr("x", left - 6).attr("y", y(count) + 4).text(number(count));
  }
}

function place(point, x, y, aside) {
  const from = x(midnight(point.first));
  const to = x(midnight(point.last, 1));
  const [low, high] = [point.low, point.high].map((number) => (number === null ? null : y(number)));
  const cy = low !== null && high !== null ? (low + high) / 2 : low ?? high;
  return { point, from, to, low, high, cx: (from + to) / 2 + aside, cy };
}

function paint(svg, { point, from, to, low, high, cx, cy }, nth) {
  const made = link(svg, `#row-${point.id}`, point.label, point.sure ? `figure of-${nth}` : `figure of-${nth} hollow`);
  if (point.first !== point.last) made.append("path").attr("class", "day-span").attr("d", `M${from},${cy}H${to}`);
  if (high === null) whisker(made, `M${cx},${low}V${low - ARROW}M${cx - 5},${low - ARROW + 6}L${cx},${low - ARROW}L${cx + 5},${low - ARROW + 6}`);
  else if (low === null) whisker(made, `M${cx},${high}V${high + ARROW}M${cx - 5},${high + ARROW - 6}L${cx},${high + ARROW}L${cx + 5},${high + ARROW - 6}`);
  else if (low !== high) whisker(made, `M${cx - 5},${low}H${cx + 5}M${cx},${low}V${high}M${cx - 5},${high}H${cx + 5}`);
  made.append("path").attr("class", "point").attr("transform", `translate(${cx},${cy})`).attr("d", d3.symbol(SHAPES[nth], 60)());
}

function whisker(made, path) {
  made.append("path").attr("class", "whisker").attr("d", path);
}

keepDrawn(draw);
