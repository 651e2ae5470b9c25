// Reports per day (or month) and outlet, one on the other; a time without reports is hatched: no reports is not nought.

import { canvas, dayAxis, dayScale, keepDrawn, link, midnight, told, walkable } from "./charts.js";

const HEIGHT = 160; // of the bars
const LEFT = 44; // for numbers
const TOP = 18;
const BELOW = 40; // for the line of days
const ROOM = 16; // pixels of width that a number over its bar needs
const LETTER = 11; // pixels both ways that a letter in a bar needs
const LETTERS = "ABCD+"; // as in the key
const STEPS = { day: d3.utcDay, month: d3.utcMonth };

function draw() {
  const found = told("reports-data");
  const made = found && canvas("reports-by-day", `Reports per ${found.step} and outlet`);
  if (!made) return;
  const { svg, width } = made;
  svg.attr("height", TOP + HEIGHT + BELOW);
  const step = STEPS[found.step];
  const x = dayScale([found.first, found.last], [LEFT, width - 8]);
  const y = d3.scaleLinear([0, d3.max(found.bins, (bin) => d3.sum(bin.counts)) ?? 1], [TOP + HEIGHT, TOP]).nice();
  hatching(svg);
  counts(svg, y, width);
  dayAxis(svg, x, TOP + HEIGHT, 0);
  const bars = new Map(found.bins.map((bin) => [bin.day, bin]));
  for (const day of step.range(step.floor(midnight(found.first)), midnight(found.last, 1))) {
    const bin = bars.get(day.toISOString().slice(0, 10));
    const [from, to] = [x(d3.max([day, midnight(found.first)])), x(d3.min([step.offset(day, 1), midnight(found.last, 1)]))];
    if (bin) stackOf(svg, bin, { from, to, y, found });
    else svg.append("rect").attr("class", "gap").attr("fill", "url(#hatched)").attr("x", from).attr("y", TOP).attr("width", to - from).attr("height", HEIGHT);
  }
  walkable(svg);
}

function stackOf(svg, bin, { from, to, y, found }) {
  const all = d3.sum(bin.counts);
  const words = found.outlets.flatMap((outlet, nth) => (bin.counts[nth] ? [`${outlet} ${bin.counts[nth]}`] : []));
  const made = link(svg, hrefOf(bin, found.step), `${bin.day}: ${all} report${all === 1 ? "" : "s"}; ${words.join(", ")}`, "bar");
  const inset = Math.min(2, (to - from) / 8);
  let under = 0;
  bin.counts.forEach((count, nth) => {
    if (!count) return;
    const part = made.append("rect").attr("class", `of-${nth} part`).attr("x", from + inset).attr("width", to - from - 2 * inset);
    part.attr("y", y(under + count)).attr("height", y(under) - y(under + count));
    const isRoomy = to - from >= LETTER && y(under) - y(under + count) >= LETTER;
    if (isRoomy) made.append("text").attr("class", "letter").attr("x", (from + to) / 2).attr("y", (y(under) + y(under + count)) / 2 + 4).text(LETTERS[nth]);
    under += count;
  });
  if (to - from >= ROOM) made.append("text").attr("class", "total").attr("x", (from + to) / 2).attr("y", y(all) - 4).text(all);
}

function hrefOf(bin, step) {
  const last = d3.utcDay.offset(STEPS[step].offset(midnight(bin.day), 1), -1).toISOString().slice(0, 10);
  return `/reports?first=${bin.day}&last=${last}`;
}

function hatching(svg) {
  const pattern = svg.append("defs").append("pattern").attr("id", "hatched").attr("width", 6).attr("height", 6);
  pattern.attr("patternUnits", "userSpaceOnUse").attr("patternTransform", "rotate(45)");
  pattern.append("line").attr("class", "hatch").attr("y2", 6);
}

function counts(svg, y, width) {
  const axis = svg.append("g").attr("class", "axis").attr("aria-hidden", "true");
  for (const number of y.ticks(4).filter(Number.isInteger)) {
    axis.append("line").attr("x1", LEFT).attr("x2", width - 8).attr("y1", y(number)).attr("y2", y(number));
    axis.append("text").attr("class", "count").attr("x", LEFT - 6).attr("y", y(number) + 4).text(number.toLocaleString("en"));
  }
}

keepDrawn(draw);
