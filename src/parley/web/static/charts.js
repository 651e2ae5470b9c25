// What the charts share: the page's data, the width to draw in, days, and marks that the keyboard reaches.
// d3 is the vendored file that stands before the charts in the page.

const DAY = 86_400_000;
const LABEL = 36; // pixels of the words of a day
const NARROW = 480; // pixels below which names stand above what they name, not beside it

/** The data that the page carries for a chart, null where it carries none. */
export function told(id) {
  const block = document.getElementById(id);
  return block ? JSON.parse(block.textContent) : null;
}

/** Draw now, again when a part of the page was swapped, and again when its width changed. */
export function keepDrawn(draw) {
  let width = 0;
  const again = () => {
    if (document.documentElement.clientWidth !== width) {
      width = document.documentElement.clientWidth;
      draw();
    }
  };
  again();
  document.body.addEventListener("htmx:afterSettle", draw);
  window.addEventListener("resize", again);
}

/** An empty drawing in the place of an older one. It is a group, as its marks are links. */
export function canvas(id, label) {
  const place = d3.select(`#${id}`);
  if (place.empty()) return null;
  place.selectAll("*").remove();
  const width = Math.max(280, place.node().clientWidth);
  const svg = place.append("svg").attr("width", width).attr("role", "group").attr("aria-label", label);
  return { svg, width, isNarrow: width < NARROW };
}

/** Midnight of an ISO day; `after` so many days later. */
export function midnight(day, after = 0) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + after * DAY);
}

/** A scale from the first day to the end of the last. */
export function dayScale([first, last], range) {
  return d3.scaleUtc().domain([midnight(first), midnight(last, 1)]).range(range);
}

const COARSE = [[2, d3.utcDay], [14, d3.utcMonday], [100, d3.utcMonth]];

/** A line of days at `y`, as many as there is room for, in words that name the year where it begins. */
export function dayAxis(svg, x, y, height) {
  const [left, right] = x.range();
  const days = (x.domain()[1] - x.domain()[0]) / DAY;
  const most = Math.max(2, Math.floor((right - left) / 88));
  const isByDay = days <= most * 28;
  const show = isByDay ? d3.utcFormat("%-d %b") : days <= most * 300 ? d3.utcFormat("%b") : d3.utcFormat("%Y");
  const axis = svg.append("g").attr("class", "axis").attr("aria-hidden", "true");
  let year = null;
  for (const tick of ticks(x, days, most)) {
    const at = x(tick);
    axis.append("line").attr("x1", at).attr("x2", at).attr("y1", y + 4).attr("y2", y - height);
    if (at > right - LABEL / 2) continue; // its words would leave the drawing
    const middle = Math.max(at, LABEL / 2); // words at the edge of the drawing stay in it
    const text = axis.append("text").attr("x", middle).attr("y", y + 18).text(show(tick));
    if (tick.getUTCFullYear() !== year && days <= most * 300) {
      text.append("tspan").attr("x", middle).attr("dy", "1.2em").text(d3.utcFormat("%Y")(tick));
    }
    year = tick.getUTCFullYear();
  }
}

function ticks(x, days, most) {
  const per = days / most;
  if (per <= 1) return x.ticks(d3.utcDay.every(1));
  const every = COARSE.find(([limit]) => per <= limit * 2)?.[1];
  return every && per <= 60 ? x.ticks(per <= 3 ? d3.utcDay.every(Math.ceil(per)) : every.every(1)).filter(thin(x)) : x.ticks(most);
}

/** Leave out ticks whose words would touch those before them. */
function thin(x) {
  let last = -Infinity;
  return (tick) => {
    const at = x(tick);
    if (at - last < 52) return false;
    last = at;
    return true;
  };
}

/** Put what has a left and a right end into as few rows as keep all apart; returns how many rows that took. */
export function stack(boxes, gap = 2) {
  const ends = [];
  for (const box of [...boxes].sort((a, b) => a.left - b.left || a.right - b.right)) {
    const free = ends.findIndex((end) => end + gap <= box.left);
    box.row = free < 0 ? ends.length : free;
    ends[box.row] = box.right;
  }
  return ends.length;
}

/** A link in a drawing, with the words that a pointer and a screen reader are given. */
export function link(parent, href, label, kind) {
  const made = parent.append("a").attr("href", href).attr("class", `mark ${kind}`).attr("aria-label", label);
  made.append("title").text(label);
  return made;
}

/** One stop of the tab key for all links of a drawing; arrow keys go from one to the next. */
export function walkable(svg) {
  const marks = svg.selectAll("a.mark").nodes();
  marks.forEach((mark, nth) => mark.setAttribute("tabindex", nth ? "-1" : "0"));
  svg.on("keydown", (event) => {
    const at = marks.indexOf(document.activeElement);
    const steps = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 };
    const next = marks[steps[event.key]];
    if (at < 0 || !next) return;
    event.preventDefault();
    marks[at].setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });
}
