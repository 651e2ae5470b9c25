// The timeline: deals as bars on top, then a lane for each party; what is told again as background last, dimmed.

import { canvas, dayAxis, dayScale, keepDrawn, link, midnight, stack, told, walkable } from "./charts.js";

const STEP = 16; // pixels from one row of a lane to the next
const HALF = 6; // of a mark
const BESIDE = 152; // for names beside their lanes
const OPEN = 34; // of an arrow where no end is told
const EDGE = 26; // for a number at an edge
const TITLE = 20; // for a name above its lane
const BELOW = 40; // for the line of days
const SHAPES = { move: d3.symbolCircle, meeting: d3.symbolDiamond, event: d3.symbolTriangle };

function draw() {
  const found = told("timeline-data");
  const made = found && canvas("timeline", "Timeline: deals and, in lanes, what each party is told to do, by day");
  if (!made) return;
  const { svg, width, isNarrow } = made;
  const left = isNarrow ? 12 : BESIDE;
  const x = dayScale(found.axis, [left, width - 16]);
  const under = svg.append("g");
  let y = 8;
  const lay = (marks, box) => [...beyond(marks, x), ...marks.filter((mark) => !mark.beyond).map((mark) => box(mark, x))];
  if (found.deals.length) y = lane(svg, { name: "Truces and deals", boxes: lay(found.deals, dealBox), y, isNarrow, width, paint: dealBar });
  for (const name of found.lanes) {
    const marks = found.marks.filter((mark) => mark.lane === name);
    const isDim = name === found.background;
    y = lane(svg, { name, boxes: lay(marks, markBox), y, isNarrow, width, paint: oneMark, isDim });
  }
  svg.attr("height", y + BELOW);
  dayAxis(under, x, y, y);
  walkable(svg);
}

function lane(svg, { name, boxes, y, isNarrow, width, paint, isDim = false }) {
  const rows = stack(boxes);
  const top = y + (isNarrow ? TITLE : 0);
  const group = svg.append("g").attr("class", isDim ? "lane dim" : "lane");
  group.append("line").attr("class", "edge").attr("x1", 0).attr("x2", width).attr("y1", y - 2).attr("y2", y - 2);
  const title = group.append("text").attr("class", "name").attr("x", 0).attr("y", y + 13).text(name);
  title.append("title").text(name);
  if (!isNarrow) shorten(title, name, BESIDE - 12);
  for (const box of [...boxes].sort((a, b) => a.left - b.left || a.row - b.row)) {
    (box.count ? edgeMark : paint)(group, box, top + box.row * STEP + STEP / 2);
  }
  return top + Math.max(rows, 1) * STEP + 6;
}

function shorten(title, name, most) {
  let words = name;
  while (words.length > 4 && title.node().getComputedTextLength() > most) {
    words = words.slice(0, -1);
    title.text(`${words.trimEnd()}…`);
  }
}

/** What lies before or after the days drawn, counted at that edge of its lane. */
function beyond(marks, x) {
  const [low, high] = x.range();
  const edges = [["earlier", low, low + EDGE], ["later", high - EDGE, high]];
  return edges.flatMap(([side, left, right]) => {
    const there = marks.filter((mark) => mark.beyond === side);
    return there.length ? [{ side, left, right, count: there.length, first: there[0] }] : [];
  });
}

function edgeMark(group, { side, left, right, count, first }, y) {
  const made = link(group, `#row-${first.id}`, `${count} ${side}, the first: ${first.label}`, "edge-count");
  const text = made.append("text").attr("y", y + 4).text(side === "earlier" ? `‹ ${count}` : `${count} ›`);
  text.attr("x", side === "earlier" ? left : right).attr("text-anchor", side === "earlier" ? "start" : "end");
}

function markBox(mark, x) {
  const [low, high] = x.range();
  const from = Math.max(low, x(midnight(mark.first)));
  const to = Math.min(high, x(midnight(mark.last, 1)));
  const isSpan = mark.first !== mark.last;
  const middle = (from + to) / 2;
  return isSpan && to - from > 2 * HALF ? { mark, left: from, right: to, isSpan } : { mark, left: middle - HALF, right: middle + HALF };
}

function oneMark(group, { mark, left, right, isSpan }, y) {
  const href = `#row-${mark.id}`;
  const made = link(group, href, mark.label, mark.sure ? mark.kind : `${mark.kind} hollow`);
  const middle = (left + right) / 2;
  if (isSpan) {
    const third = (right - left) / 3;
    for (const [at, part] of [[left, "faint"], [left + third, "middle"], [left + 2 * third, "faint"]]) {
      made.append("rect").attr("class", part).attr("x", at).attr("width", third).attr("y", y - 2).attr("height", 4);
    }
  }
  made.append("path").attr("transform", `translate(${middle},${y})`).attr("d", d3.symbol(SHAPES[mark.kind], 74)());
}

function dealBox(deal, x) {
  const [low, high] = x.range();
  const at = (day, after) => Math.min(high, Math.max(low, x(midnight(day, after))));
  const declared = deal.declared && at(deal.declared[0], 0.5);
  const [first, unsure] = deal.start ? [at(deal.start[0], 0), deal.start[2]] : [null, false];
  // a span told as the beginning ("from the 24th to the 30th") is the deal's own where no other end is told
  const ends = deal.end ?? (deal.start && !unsure && deal.start[0] !== deal.start[1] ? deal.start : null);
  const end = ends && at(ends[1], 1);
  const sure = unsure ? at(deal.start[1], 1) : first;
  const from = first ?? (end === null ? declared : Math.max(low, end - OPEN));
  const to = end ?? Math.min(high, (sure ?? declared) + OPEN);
  const left = Math.min(from, declared ?? from) - HALF;
  return { deal, declared, first, sure, end, from, to, left, right: Math.max(to, declared ?? to) + HALF };
}

function dealBar(group, { deal, declared, first, sure, end, from, to }, y) {
  const made = link(group, `#row-${deal.id}`, deal.label, deal.sure ? "agreement" : "agreement hollow");
  const bar = (kind, left, right, half) => {
    const width = Math.max(4, right - left);
    made.append("rect").attr("class", kind).attr("x", left).attr("width", width).attr("y", y - half).attr("height", 2 * half);
  };
  const waits = declared !== null && (first !== null || end === null);
  if (waits) made.append("line").attr("class", "wait").attr("x1", declared).attr("x2", first ?? to).attr("y1", y).attr("y2", y);
  if (sure !== first) bar("faint", first, Math.min(sure, to), 4);
  if (first !== null || end !== null) bar(first === null || end === null ? "open" : "whole", Math.min(sure ?? from, to - 4), to, 4);
  if (end === null) arrow(made, to, y, 1);
  if (first === null && end !== null) arrow(made, from, y, -1);
  if (declared !== null) made.append("circle").attr("class", "ring").attr("cx", declared).attr("cy", y).attr("r", 5);
}

function arrow(made, x, y, side) {
  made.append("path").attr("class", "arrow").attr("d", `M${x - 2 * side},${y - 6}L${x + 5 * side},${y}L${x - 2 * side},${y + 6}`);
}

keepDrawn(draw);
