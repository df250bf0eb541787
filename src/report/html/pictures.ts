import { graphlib, layout } from "@dagrejs/dagre";
import stringWidth from "string-width";
import { visibleLine } from "../encode/characters";
import { type Html, html, htmlAttribute, htmlBody, htmlJoined } from "../encode/html";
import { shortName } from "../graph/picture";
import type { Words } from "../words";
import { touchedComponents } from "./component";
import type { MapPlace, NetworkMap } from "./map";

const WIDTH = 192;
const HEIGHT = 50;
/** Columns of text that fit into a box, in whatever font: of a name, and of what is below it. */
const FIT = { name: 20, more: 24 };
/** Pictures that are seen at first. */
const OPEN = 4;

/** What is attached to what around each machine that changes: twice the same picture, as it is and as it will be. */
export function changePictures(map: NetworkMap, words: Words): Html {
  if (!map.compared) return html``;
  const pictures = touchedComponents(map).map((component) => pair(component, map, words));
  if (pictures.length === 0) return html``;
  const more = pictures.slice(OPEN);
  const folded = html`<details><summary>${htmlBody(words.phrase("undecided.more", { n: more.length }))}</summary>${htmlJoined(more, "\n")}</details>`;
  return html`<div class="pictures"><h3>${htmlBody(words.phrase("html.change-pictures"))}</h3>
<p class="note">${htmlBody(words.phrase("html.change-pictures-what"))}</p>
${htmlJoined(pictures.slice(0, OPEN), "\n")}${more.length > 0 ? folded : html``}</div>`;
}

interface Drawn {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
}

interface Line {
  readonly from: Drawn;
  readonly to: Drawn;
  readonly when: MapPlace["when"];
}

function pair(component: readonly MapPlace[], { places }: NetworkMap, words: Words): Html {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: "LR", nodesep: 14, ranksep: 46, marginx: 2, marginy: 2 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { number } of component) graph.setNode(String(number), { width: WIDTH, height: HEIGHT });
  const pairs = component.flatMap((place) => {
    return place.links.flatMap(({ to, kind, when }) => {
      const other = places.get(to);
      // Each link is told at both of its ends.
      if (kind === "membership" || !other || rank(place) >= rank(other)) return [];
      return [{ from: place.number, to, when }];
    });
  });
  for (const { from, to } of pairs) graph.setEdge(String(from), String(to));
  layout(graph);
  const drawn = new Map(
    component.map((place): [number, Drawn] => {
      const { x, y } = graph.node(String(place.number)) as { x: number; y: number };
      return [place.number, { place, x, y }];
    }),
  );
  const lines = pairs.map(({ from, to, when }) => ({
    from: drawn.get(from) as Drawn,
    to: drawn.get(to) as Drawn,
    when,
  }));
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  const view = (when: "before" | "after") => {
    const key = when === "before" ? "html.before" : "html.after";
    return html`<figure><figcaption>${htmlBody(words.phrase(key))}</figcaption>${svg([...drawn.values()], lines, size, when, words)}</figure>`;
  };
  return html`<div class="pair">${view("before")}${view("after")}</div>`;
}

/** From the public address by the interface to the machine. */
function rank({ place: { kind } }: MapPlace): number {
  return kind === "eip" ? 0 : kind === "instance" ? 2 : 1;
}

function svg(
  nodes: readonly Drawn[],
  lines: readonly Line[],
  { width, height }: { readonly width: number; readonly height: number },
  when: "before" | "after",
  words: Words,
): Html {
  const isThere = (one: MapPlace["when"]) => one === "both" || one === when;
  const paths = lines
    .filter((line) => isThere(line.when))
    .map(({ from, to, when: own }) => {
      const [x1, x2] = [Math.round(from.x + WIDTH / 2), Math.round(to.x - WIDTH / 2)];
      const [y1, y2] = [Math.round(from.y), Math.round(to.y)];
      const middle = Math.round((x1 + x2) / 2);
      return html`<path class="w-${own === "both" ? html`same` : html`new`}" d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}"/>`;
    });
  const boxes = nodes.map((one) => box(one, isThere(one.place.when), words));
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">${htmlJoined(paths)}${htmlJoined(boxes)}</svg>`;
}

/** What is not there at the time is drawn as an empty frame, so that both pictures can be laid upon each other. */
function box({ place, x, y }: Drawn, isThere: boolean, words: Words): Html {
  const [left, top] = [Math.round(x - WIDTH / 2), Math.round(y - HEIGHT / 2)];
  const frame = html`<rect x="${left}" y="${top}" width="${WIDTH}" height="${HEIGHT}" rx="6"/>`;
  if (!isThere) return html`<g class="none">${frame}</g>`;
  const { kind, address, details } = place.place;
  const isTouched = place.when !== "both" || (place.change !== undefined && place.change.kind !== "no-op");
  const stopped = place.disruptions.length > 0 ? html` stopped` : html``;
  const name = html`<text class="name" x="${left + 10}" y="${top + 21}">${htmlBody(cut(shortName(address), FIT.name))}</text>`;
  const more = html`<text x="${left + 10}" y="${top + 39}">${htmlBody(cut(details[0] ?? words.phrase(`place.${kind}`), FIT.more))}</text>`;
  return html`<g class="${kind === "instance" ? html`machine` : html`part`}${isTouched ? html` touched` : html``}${stopped}"><title>${htmlAttribute(address)}</title>${frame}${name}${more}</g>`;
}

/** Names differ at their ends as often as at their starts, so what is too long loses its middle. */
function cut(text: string, fit: number): string {
  const letters = [...visibleLine(text)];
  const width = (some: readonly string[]) => stringWidth(some.join(""));
  if (width(letters) <= fit) return letters.join("");
  const [head, tail] = [letters.slice(), [] as string[]];
  while (head.length > 0 && width(head) > fit / 2) head.pop();
  for (
    let at = letters.length - 1;
    at >= head.length && width([letters[at] ?? "", ...tail]) + width(head) < fit;
    at -= 1
  )
    tail.unshift(letters[at] ?? "");
  return `${head.join("")}…${tail.join("")}`;
}
