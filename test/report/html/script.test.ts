import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { SCRIPT } from "../../../src/report/html/script";
import { night } from "../night-fixture";
import { page } from "./page";

/*
 * Search and focus over a document without a browser: which elements get which classes. How that looks is for
 * `browser.test.ts`, where there is a browser.
 */
interface Card extends Element {
  readonly dataset: Record<string, string>;
  value: string;
}

const TEXT = page(night());

function opened() {
  const { document, window, Event } = parseHTML(TEXT) as unknown as Window & {
    document: Document;
    window: Window;
    Event: typeof globalThis.Event;
  };
  for (const element of document.querySelectorAll("*")) {
    Object.assign(element, { getBoundingClientRect: () => ({ left: 0, top: 0, width: 10, height: 10 }) });
  }
  const run = new Function("document", "window", "location", SCRIPT);
  run(document, window, { hash: "" });
  const fire = (target: EventTarget | null, name: string, more: object = {}) =>
    target?.dispatchEvent(Object.assign(new Event(name, { bubbles: true }), more));
  const names = (selector: string) =>
    [...document.querySelectorAll(selector)].map((one) => (one as Card).dataset["s"]?.split(" ")[0]).sort();
  return { document, fire, names };
}

test("search finds by name, address and kind, and counts", () => {
  const { document, fire, names } = opened();
  const field = document.getElementById("search") as Card | null;
  if (!field) throw new Error("no field");
  const find = (words: string) => {
    field.value = words;
    fire(field, "input");
    return [...new Set(names(".card.hit"))];
  };
  expect(find("10.0.2.20")).toEqual(["alicloud_ecs_network_interface.service"]);
  expect(document.getElementById("found")?.textContent).toBe("1 found");
  expect(find("ECS.G7 instance")).toEqual(["alicloud_instance.a", "alicloud_instance.b"]);
  expect(find("no such thing")).toEqual([]);
  expect(document.getElementById("found")?.textContent).toBe("0 found");
  expect(find("")).toEqual([]);
  expect(document.querySelector(".network")?.classList.contains("searching")).toBe(false);
});

test("the boxes around what is found stay", () => {
  const { document, fire, names } = opened();
  const field = document.getElementById("search") as Card | null;
  if (!field) throw new Error("no field");
  field.value = "alicloud_instance.b";
  fire(field, "input");
  expect(names(".box.hit")).toEqual(["alicloud_vpc.edge", "alicloud_vswitch.i", "cn-hangzhou-i"]);
});

test("focus shows one resource and what it is attached to; again, or Esc, ends it", () => {
  const { document, fire, names } = opened();
  const card = [...document.querySelectorAll(".card")].find((one) =>
    (one as Card).dataset["s"]?.startsWith("alicloud_instance.b "),
  ) as Card;
  fire(card, "click");
  expect(names(".card.focus")).toEqual(["alicloud_instance.b"]);
  expect(names(".card.near")).toContain("alicloud_ecs_network_interface.service");
  expect(document.querySelectorAll(".lines-over path").length).toBeGreaterThan(0);
  fire(card, "click");
  expect(names(".card.near")).toEqual([]);
  fire(card, "keydown", { key: "Enter" });
  expect(names(".card.focus")).toEqual(["alicloud_instance.b"]);
  fire(document, "keydown", { key: "Escape" });
  expect(names(".card.focus")).toEqual([]);
  expect(document.querySelectorAll(".lines-over path").length).toBe(0);
});
