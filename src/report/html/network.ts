import type { TopologyPlace } from "../../policy/result";
import { type Html, html, htmlAttribute, htmlBody, htmlJoined } from "../encode/html";
import { disruptionText } from "../graph/order-picture";
import { shortName } from "../graph/picture";
import type { PreparedReport } from "../items/prepare";
import type { Words } from "../words";
import { type MapPlace, type NetworkMap, networkMap } from "./map";
import { changePictures } from "./pictures";

/** So many places are shown all at first; of more, what changes. */
const MANY = 120;

const BOXES: ReadonlySet<TopologyPlace["kind"]> = new Set(["vpc", "zone", "vswitch"]);

/** The network before and after, by VPC, zone and vSwitch. It can be read without a script; search and focus need it. */
export function networkSection({ result, words }: PreparedReport): Html {
  const { topology, plan, runbook } = result;
  if (!topology || topology.places.length === 0) return html`<p>${htmlBody(words.phrase("html.no-network"))}</p>`;
  const { changes = [], disruptions = [] } = plan ?? {};
  const { before } = runbook ?? {};
  const map = networkMap({ after: topology, ...(before ? { before } : {}), changes, disruptions });
  const writer = new NetworkWriter(map, words);
  return html`${changePictures(map, words)}
<div class="network">
${map.compared ? writer.views() : html``}
${plan && map.compared ? writer.onlyChanges(map.places.size > MANY) : html``}
${writer.tools()}
${writer.legend()}
<div class="map">${writer.roots()}</div>
${map.hidden > 0 ? html`<p class="note">${htmlBody(words.phrase("html.hidden", { n: map.hidden }))}</p>` : html``}
</div>`;
}

class NetworkWriter {
  constructor(
    private readonly map: NetworkMap,
    private readonly words: Words,
  ) {}

  /** Choices that work by the style alone; each hides what is of the other time. */
  views(): Html {
    const view = (id: Html, key: "html.both" | "html.before" | "html.after", checked: boolean) =>
      html`<input type="radio" name="view" id="view-${id}"${checked ? html` checked` : html``}><label for="view-${id}">${this.text(key)}</label>`;
    return html`<span class="views" role="radiogroup" aria-label="${htmlAttribute(this.words.phrase("html.view"))}">${view(html`both`, "html.both", true)}${view(html`before`, "html.before", false)}${view(html`after`, "html.after", false)}</span>`;
  }

  onlyChanges(checked: boolean): Html {
    return html`<span class="only"><input type="checkbox" id="only"${checked ? html` checked` : html``}><label for="only">${this.text("html.only-changes")}</label></span>`;
  }

  tools(): Html {
    const label = htmlAttribute(this.words.phrase("html.search"));
    return html`<span class="search js"><input type="search" id="search" placeholder="${label}" aria-label="${label}" autocomplete="off"><output id="found" data-text="${htmlAttribute(this.words.phrase("html.found", { n: "#" }))}"></output></span>
<p class="hint js">${this.text("html.hint")}</p>`;
  }

  legend(): Html {
    const tones = ["create", "update", "replace", "delete"] as const;
    const used = new Set([...this.map.places.values()].map(({ change }) => change?.kind ?? "no-op"));
    const entries = tones
      .filter((tone) => used.has(tone))
      .map((tone) => html`<li class="t-${toneHtml(tone)}"><i></i>${this.text(`legend.${tone}`)}</li>`);
    return entries.length > 0 ? html`<ul class="legend">${htmlJoined(entries)}</ul>` : html``;
  }

  roots(): Html {
    const { roots } = this.map;
    const vpcs = roots.filter(({ place }) => place.kind === "vpc");
    const others = roots.filter(({ place }) => place.kind !== "vpc");
    const boxes = others.filter(({ place }) => BOXES.has(place.kind));
    const cards = others.filter(({ place }) => !BOXES.has(place.kind));
    const rest =
      others.length > 0
        ? html`<section class="box vpc loose"><h4>${this.text("html.elsewhere")}</h4>${this.boxes(boxes)}${this.cards(cards)}</section>`
        : html``;
    return html`${htmlJoined(
      vpcs.map((vpc) => this.box(vpc)),
      "\n",
    )}${rest}`;
  }

  private box(place: MapPlace): Html {
    const { words } = this;
    const { kind, address, details } = place.place;
    const inside = place.inside.filter((one) => BOXES.has(one.place.kind));
    const cards = place.inside.filter((one) => !BOXES.has(one.place.kind));
    const facts = details.map((one) => html`<small>${htmlBody(one)}</small>`);
    return html`<section class="box ${kindHtml(kind)} ${this.classes(place)}" id="n${place.number}" data-s="${this.searched(place)}">
<h4 title="${htmlAttribute(address)}"><span class="kind">${htmlBody(words.phrase(`place.${kind}`))}</span> ${htmlBody(shortName(address))} ${htmlJoined(facts, " ")}${this.badges(place)}</h4>
${this.cards(cards)}${this.boxes(inside)}</section>`;
  }

  private boxes(places: readonly MapPlace[]): Html {
    if (places.length === 0) return html``;
    return html`<div class="boxes">${htmlJoined(
      places.map((one) => this.box(one)),
      "\n",
    )}</div>`;
  }

  private cards(places: readonly MapPlace[]): Html {
    if (places.length === 0) return html``;
    return html`<div class="cards">${htmlJoined(
      places.map((one) => this.card(one)),
      "\n",
    )}</div>`;
  }

  private card(place: MapPlace): Html {
    const { kind, address, details } = place.place;
    const links = place.links.map(({ to }) => html`n${to}`);
    const facts = [
      ...details.map((one) => html`<span>${htmlBody(one)}</span>`),
      ...(place.former && place.former.length > 0
        ? [html`<span class="was">${htmlBody(this.words.phrase("html.was", { what: place.former.join(", ") }))}</span>`]
        : []),
    ];
    return html`<article class="card ${kindHtml(kind)} ${this.classes(place)}" id="n${place.number}" tabindex="0" data-s="${this.searched(place)}" data-l="${htmlJoined(links, " ")}">
<h5 title="${htmlAttribute(address)}"><span class="kind">${htmlBody(this.words.phrase(`place.${kind}`))}</span> ${htmlBody(shortName(address))}</h5>
${facts.length > 0 ? html`<p class="facts">${htmlJoined(facts, " ")}</p>` : html``}${this.linkList(place)}${this.badges(place)}</article>`;
  }

  private linkList({ links }: MapPlace): Html {
    const entries = links.flatMap(({ to, kind, when }) => {
      const other = this.map.places.get(to);
      if (!other) return [];
      const label = kind === "membership" ? this.text("html.group") : this.text("html.attached");
      return [
        html`<li class="w-${whenHtml(when)}">${label} <a href="#n${to}">${htmlBody(shortName(other.place.address))}</a></li>`,
      ];
    });
    return entries.length > 0 ? html`<ul class="links">${htmlJoined(entries)}</ul>` : html``;
  }

  /** What happens to it is written, and not only coloured. */
  private badges({ change, when, disruptions }: MapPlace): Html {
    const { words } = this;
    const kind = when === "before" ? undefined : change?.kind;
    const mark =
      kind === undefined || kind === "no-op" || kind === "read"
        ? when === "before"
          ? [html`<b class="t-delete">${this.text("html.before")}</b>`]
          : when === "after" && this.map.compared
            ? [html`<b class="t-create">${this.text("html.after")}</b>`]
            : []
        : [html`<b class="t-${toneHtml(kind)}">${this.text(`legend.${kind}`)}</b>`];
    const all = disruptions.map((one) => html`<b class="t-alarm">${htmlBody(disruptionText(words, one))}</b>`);
    const badges = [...mark, ...all];
    return badges.length > 0 ? html`<span class="badges">${htmlJoined(badges, " ")}</span>` : html``;
  }

  private classes(place: MapPlace): Html {
    const { change, when, place: own } = place;
    const kind = change?.kind ?? "no-op";
    const tone =
      when === "before"
        ? html`t-delete`
        : when === "after" && kind === "no-op"
          ? html`t-create`
          : html`t-${toneHtml(kind)}`;
    return html`w-${whenHtml(when)} ${tone}${this.isTouched(place) ? html`` : html` same`}${own.declared ? html`` : html` outside`}`;
  }

  /** Whether it, something in it, or something that it is attached to changes. */
  private isTouched(place: MapPlace): boolean {
    return (
      this.changes(place) ||
      place.links.some(({ to, kind, when }) => {
        const other = this.map.places.get(to);
        return kind !== "membership" && (when !== "both" || (other !== undefined && this.changes(other)));
      }) ||
      place.inside.some((one) => this.isTouched(one))
    );
  }

  private changes({ change, when, disruptions }: MapPlace): boolean {
    const kind = change?.kind ?? "no-op";
    return (this.map.compared && when !== "both") || (kind !== "no-op" && kind !== "read") || disruptions.length > 0;
  }

  private searched({ place: { address, details, kind } }: MapPlace): Html {
    return htmlAttribute([address, ...details, this.words.phrase(`place.${kind}`)].join(" ").toLowerCase());
  }

  private text(key: Parameters<Words["phrase"]>[0]): Html {
    return htmlBody(this.words.phrase(key));
  }
}

function whenHtml(when: MapPlace["when"]): Html {
  return { before: html`before`, after: html`after`, both: html`both` }[when];
}

/** Names of classes are ours, whoever wrote what is in them. */
function toneHtml(kind: string): Html {
  const tones: Readonly<Record<string, Html>> = {
    create: html`create`,
    update: html`update`,
    replace: html`replace`,
    delete: html`delete`,
    forget: html`delete`,
  };
  return Object.hasOwn(tones, kind) ? (tones[kind] as Html) : html`plain`;
}

function kindHtml(kind: TopologyPlace["kind"]): Html {
  return {
    vpc: html`vpc`,
    zone: html`zone`,
    vswitch: html`vswitch`,
    "security-group": html`group`,
    instance: html`instance`,
    interface: html`interface`,
    "nat-gateway": html`nat`,
    eip: html`eip`,
  }[kind];
}
