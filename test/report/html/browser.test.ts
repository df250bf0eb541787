import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { night } from "../night-fixture";
import { Browser, findBrowser } from "./browser";
import { page } from "./page";

/*
 * The page in a real browser, where this machine has one: `npm run test:html` fails where it has none, other runs say so and
 * go on. Nothing is downloaded.
 */
const PROGRAM = findBrowser();
const NEEDED = process.env["BROWSER_NEEDED"] === "1";

test.skipIf(PROGRAM !== undefined || !NEEDED)("there is a browser", () => {
  throw new Error("no Chromium on the PATH, nor in ENIPLAN_BROWSER");
});

describe.skipIf(PROGRAM === undefined)("in a browser (skipped where there is none)", () => {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  let browser: Browser;

  beforeAll(() => {
    browser = new Browser(PROGRAM ?? "");
    const result = night();
    for (const language of ["en", "zh"] as const)
      writeFileSync(join(folder, `${language}.html`), page(result, language));
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const open = (language: "en" | "zh", width: number) =>
    browser.open(pathToFileURL(join(folder, `${language}.html`)).href, width, 900);
  const seen = (selector: string) =>
    browser.ask(`[...document.querySelectorAll(${JSON.stringify(selector)})].filter((e) => e.getClientRects().length > 0)
      .map((e) => e.dataset.s.split(" ")[0]).sort()`) as Promise<string[]>;

  test.each([
    ["en", 1280],
    ["en", 400],
    ["zh", 1280],
    ["zh", 400],
  ] as const)(
    "%s, %d pixels wide: nothing is wider than the window, no text lies on another, nothing is refused",
    async (language, width) => {
      await open(language, width);
      expect(await browser.ask("document.documentElement.scrollWidth")).toBe(width);
      const wide =
        "[...document.querySelectorAll('main *')].filter((e) => !e.closest('svg') && e.getBoundingClientRect().right > innerWidth + 1).length";
      expect(await browser.ask(wide)).toBe(0);
      const over = `(() => { const boxes = [...document.querySelectorAll(".card,.step,.finding,.warn,h2,h3")].map((e) => e.getBoundingClientRect()).filter((r) => r.height > 0);
      return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length; })()`;
      expect(await browser.ask(over)).toBe(0);
      expect(browser.complaints).toEqual([]);
    },
  );

  test("search shows what is found, and nothing else", async () => {
    await open("en", 1280);
    await browser.click("#search");
    await browser.type("alicloud_instance.b");
    expect(await seen(".card")).toEqual(["alicloud_instance.b"]);
    expect(await seen(".box[data-s]")).toEqual(["alicloud_vpc.edge", "alicloud_vswitch.i", "cn-hangzhou-i"]);
    expect(await browser.ask("document.getElementById('found').textContent")).toBe("1 found");
  });

  test("focus draws lines to what it is attached to, and Esc takes them away", async () => {
    await open("en", 1280);
    const id = await browser.ask(
      "[...document.querySelectorAll('.card')].find((e) => e.dataset.s.startsWith('alicloud_instance.b ')).id",
    );
    await browser.click(`#${String(id)}`);
    expect(await seen(".card.focus")).toEqual(["alicloud_instance.b"]);
    expect(await browser.ask("document.querySelectorAll('.lines-over path').length")).toBeGreaterThan(0);
    const faded =
      "[...document.querySelectorAll('.card:not(.near)')].every((e) => Number(getComputedStyle(e).opacity) < 0.5)";
    expect(await browser.ask(faded)).toBe(true);
    await browser.press("Escape");
    expect(await browser.ask("document.querySelectorAll('.lines-over path').length")).toBe(0);
  });

  test("before and after are shown apart, without a script", async () => {
    await open("en", 1280);
    await browser.click("label[for=view-before]");
    const before = await seen(".card");
    await browser.click("label[for=view-after]");
    const after = await seen(".card");
    expect(before).not.toContain("alicloud_eip_address.service");
    expect(after).toContain("alicloud_eip_address.service");
    for (const cards of [before, after])
      expect(cards.filter((one) => one === "alicloud_ecs_network_interface.service")).toHaveLength(1);
  });

  test("it can be printed", async () => {
    await open("en", 1280);
    expect((await browser.pdf()).subarray(0, 5).toString()).toBe("%PDF-");
  });
});
