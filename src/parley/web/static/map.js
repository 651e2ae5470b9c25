// The map: rings for towns, shades for countries told of as a whole; it shows the part of the world that has any.

import { canvas, keepDrawn, link, told, walkable } from "./charts.js";

const OUTLINES = "/static/vendor/countries-110m.json";
const TALL = 0.62; // of the width
const ASIDE = 28; // pixels around the places
const LEAST_DEGREES = 14; // shown from side to side: the outlines are too coarse for less
const RING = [5, 16]; // pixels of radius, from one claim to the most of any place
const NAMED = 12; // places with a name beside them, those told most

let outlines = null;

async function draw() {
  const found = told("map-data");
  if (!found) return;
  outlines ??= await d3.json(OUTLINES);
  const lands = topojson.feature(outlines, outlines.objects.countries).features;
  drawMap("map", "Map of the towns and countries where something is told to have happened", found, lands);
  const closer = near(found);
  d3.select("#closer").attr("hidden", closer ? null : "");
  if (closer) drawMap("map-closer", "The same map, closer to the place of which most is told", closer, lands);
}

/** The places around the one of which most is told, where they are some of all. */
function near(found) {
  const all = [...found.towns, ...found.countries];
  const most = d3.greatest(all, (mark) => mark.claims);
  const isNear = (mark) => Math.max(Math.abs(mark.lon - most.lon), Math.abs(mark.lat - most.lat)) <= LEAST_DEGREES / 2;
  const some = all.filter(isNear);
  if (some.length < 2 || some.length === all.length) return null;
  return { towns: found.towns.filter(isNear), countries: found.countries.filter(isNear) };
}

function drawMap(id, label, found, lands) {
  const made = canvas(id, label);
  if (!made) return;
  const { svg, width } = made;
  const height = Math.round(Math.max(260, width * TALL));
  svg.attr("height", height);
  const shaded = new Map(found.countries.map((country) => [country.code, country]));
  const path = d3.geoPath(projection(found, [width, height]));
  const ground = svg.append("g").attr("class", "ground").attr("aria-hidden", "true");
  ground.selectAll("path").data(lands).join("path").attr("d", path);
  for (const land of lands.filter((each) => shaded.has(each.id) && path(each))) {
    link(svg, hrefOf(shaded.get(land.id)), shaded.get(land.id).label, "land").append("path").attr("d", path(land));
  }
  drawTowns(svg, found, path.projection(), { lands, width });
  walkable(svg);
}

/** The globe flattened around the places, never closer than the outlines bear. */
function projection(found, size) {
  const points = [...found.towns, ...found.countries].map(({ lon, lat }) => [lon, lat]);
  const [west, east] = d3.extent(points, ([lon]) => lon);
  const [south, north] = d3.extent(points, ([, lat]) => lat);
  const middle = [(west + east) / 2, (south + north) / 2];
  const half = LEAST_DEGREES / 2;
  const corners = [[-half, -half], [half, half]].map(([x, y]) => [middle[0] + x, Math.max(-80, Math.min(80, middle[1] + y))]);
  const shown = { type: "MultiPoint", coordinates: [...points, ...corners] };
  const extent = [[ASIDE, ASIDE], [size[0] - ASIDE, size[1] - ASIDE]];
  return d3.geoMercator().fitExtent(extent, shown).clipExtent([[0, 0], size]);
}

function drawTowns(svg, found, place, { lands, width }) {
  const drawn = new Set(lands.map((land) => land.id));
  // a country too small for the outlines has a ring like a town
  const marks = [...found.towns, ...found.countries.filter((country) => !drawn.has(country.code))];
  const radius = d3.scaleSqrt([1, d3.max(marks, (mark) => mark.claims) ?? 1], RING).clamp(true);
  const boxes = [];
  const ranked = [...marks].sort((a, b) => b.claims - a.claims || a.nth - b.nth);
  for (const mark of ranked) {
    const [x, y] = place([mark.lon, mark.lat]);
    link(svg, hrefOf(mark), mark.label, "town").append("circle").attr("cx", x).attr("cy", y).attr("r", radius(mark.claims));
  }
  for (const mark of ranked.slice(0, NAMED)) name(svg, mark, place([mark.lon, mark.lat]), { radius: radius(mark.claims), boxes, most: width });
}

/** A name beside its ring where it hides no other name. */
function name(svg, mark, [x, y], { radius, boxes, most }) {
  const text = svg.append("text").attr("class", "place").attr("aria-hidden", "true").text(mark.name);
  const { width, height } = text.node().getBBox();
  const right = { left: x + radius + 3, top: y - height / 2 };
  const left = { left: x - radius - 3 - width, top: y - height / 2 };
  const sides = [right, left, { left: x - width / 2, top: y + radius + 1 }, { left: x - width / 2, top: y - radius - height - 1 }];
  const fits = (side) => side.left > 0 && side.left + width < most;
  const free = sides.find((side) => fits(side) && !boxes.some((box) => isOver(box, side, width, height)));
  if (!free) return void text.remove();
  boxes.push({ ...free, right: free.left + width, bottom: free.top + height });
  text.attr("x", free.left).attr("y", free.top + height * 0.8);
}

function isOver(box, side, width, height) {
  return side.left < box.right && side.left + width > box.left && side.top < box.bottom && side.top + height > box.top;
}

function hrefOf({ nth }) {
  return `#place-${nth}`;
}

keepDrawn(draw);
