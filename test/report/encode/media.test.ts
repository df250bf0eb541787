import { createRequire } from "node:module";
import { Terminal } from "@xterm/headless";
import { XmlDocument, type XmlElement } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { renderCheckstyle } from "../../../src/report/checkstyle";
import { renderComment } from "../../../src/report/comment";
import { terminalInLog } from "../../../src/report/encode/terminal";
import { renderGithub } from "../../../src/report/github";
import { renderGitlab } from "../../../src/report/gitlab";
import { renderGraph } from "../../../src/report/graph";
import { renderHtml } from "../../../src/report/html";
import { renderHuman } from "../../../src/report/human";
import { prepare } from "../../../src/report/items/prepare";
import { renderJson } from "../../../src/report/json";
import { renderJunit } from "../../../src/report/junit";
import { renderRunbook } from "../../../src/report/runbook";
import { renderSarif } from "../../../src/report/sarif";
import { EVERYTHING, OPTIONS } from "../machine-fixtures";
import { hostile, PAYLOADS, startsCommand, UNSEEN } from "./payloads";

/** Nothing wraps. */
const HUMAN = { ...OPTIONS, color: true, width: 100_000 };
// biome-ignore lint/suspicious/noControlCharactersInRegex: our own colours
const COLOUR = /\u001b\[\d{1,2}m/g;

const report = (payload: string) => prepare(hostile(EVERYTHING, payload), OPTIONS);

describe.each(PAYLOADS.map((payload) => [JSON.stringify(payload), payload]))("%s", (_, payload) => {
  const neutral = payload
    .split("\n")
    .map(() => "x")
    .join("\n");

  test("a terminal shows it and does nothing", async () => {
    const text = renderHuman(hostile(EVERYTHING, payload), HUMAN);
    // Our colours come in pairs; one from outside would have none to end it.
    expect(text.replace(COLOUR, "")).not.toMatch(UNSEEN);
    expect(text.match(COLOUR)?.length).toBe(renderHuman(hostile(EVERYTHING, neutral), HUMAN).match(COLOUR)?.length);
    const happened: string[] = [];
    const lines = text.split("\n").length;
    const screen = new Terminal({
      cols: 4000,
      rows: lines + 1,
      scrollback: 0,
      convertEol: true,
      allowProposedApi: true,
    });
    screen.onTitleChange(() => happened.push("title"));
    screen.onBell(() => happened.push("bell"));
    screen.onData(() => happened.push("answer"));
    await new Promise<void>((done) => screen.write(text, done));
    const shown = Array.from(
      { length: lines },
      (__, i) => screen.buffer.active.getLine(i)?.translateToString(true) ?? "",
    );
    expect(happened).toEqual([]);
    expect(screen.buffer.active.type).toBe("normal");
    const expected = text
      .replace(COLOUR, "")
      .split("\n")
      .map((line) => line.replace(/\t/g, "").trimEnd());
    expect(shown.map((line) => line.replace(/\s+/g, ""))).toEqual(expected.map((line) => line.replace(/\s+/g, "")));
    screen.dispose();
  });

  test("no log takes it for a command", () => {
    expect(startsCommand(terminalInLog(renderHuman(hostile(EVERYTHING, payload), { ...HUMAN, color: false })))).toBe(
      false,
    );
    for (const text of [
      renderJson(hostile(EVERYTHING, payload), OPTIONS),
      renderSarif(report(payload), () => undefined),
      renderGitlab(report(payload)),
      renderJunit(report(payload)),
      renderCheckstyle(report(payload)),
      renderComment(report(payload)),
      renderHtml(report(payload)),
      renderRunbook(report(payload)),
      renderGraph(hostile(EVERYTHING, payload), "dot", { ...HUMAN, kind: "order" }) ?? "",
      renderGraph(hostile(EVERYTHING, payload), "mermaid", { ...HUMAN, kind: "order" }) ?? "",
    ]) {
      expect(startsCommand(text)).toBe(false);
    }
  });

  test("GitHub's log has the commands that it has without it", () => {
    const names = (text: string) =>
      text.split("\n").flatMap((line) => /^\s*::([\w-]+)/.exec(line)?.[1] ?? (startsCommand(line) ? [line] : []));
    expect(names(renderGithub(report(payload)))).toEqual(names(renderGithub(report(neutral))));
  });

  test("JSON holds it as it is, in characters that can be seen", () => {
    const texts = [renderJson(hostile(EVERYTHING, payload), OPTIONS), renderGitlab(report(payload))];
    for (const text of [...texts, renderSarif(report(payload), () => undefined)]) {
      expect(text).not.toMatch(UNSEEN);
      expect(() => JSON.parse(text)).not.toThrow();
    }
    const { findings } = JSON.parse(texts[0] ?? "") as { findings: { address: string }[] };
    expect(findings.map(({ address }) => address)).toEqual(EVERYTHING.findings.map(({ address }) => address + payload));
  });

  test("XML is well-formed and of the same shape", () => {
    for (const render of [renderJunit, renderCheckstyle]) {
      const text = render(report(payload));
      expect(text).not.toMatch(UNSEEN);
      const shape = (xml: string) => {
        using document = XmlDocument.fromString(xml);
        return document.find("//*").map((node) => (node as XmlElement).name);
      };
      expect(shape(text)).toEqual(shape(render(report(neutral))));
    }
  });

  test("Markdown makes nothing of it", () => {
    const text = renderComment(report(payload));
    expect(text.replaceAll("\u200b", "")).not.toMatch(UNSEEN);
    expect(shapeOf(text)).toEqual(shapeOf(renderComment(report(neutral))));
  });

  test("pictures keep their shape", () => {
    const dot = renderGraph(hostile(EVERYTHING, payload), "dot", { ...HUMAN, kind: "order" }) ?? "";
    expect(dot.replaceAll("\u200b", "")).not.toMatch(UNSEEN);
    const bare = (text: string) => text.replace(/"(?:[^"\\]|\\.)*"/gs, '""').split("\n").length;
    expect(bare(dot)).toBe(bare(renderGraph(hostile(EVERYTHING, neutral), "dot", { ...HUMAN, kind: "order" }) ?? ""));
    const mermaid = renderGraph(hostile(EVERYTHING, payload), "mermaid", { ...HUMAN, kind: "order" }) ?? "";
    expect(mermaid.replaceAll("\u200b", "")).not.toMatch(UNSEEN);
    expect(mermaid.split("\n").length).toBe(
      (renderGraph(hostile(EVERYTHING, neutral), "mermaid", { ...HUMAN, kind: "order" }) ?? "").split("\n").length,
    );
  });
});

interface Node {
  readonly type: string;
}

/** What a renderer makes of a comment, without its texts: the kinds of its parts in their order. */
function shapeOf(text: string): string[] {
  const { Parser } = createRequire(__filename)("commonmark") as {
    Parser: new () => { parse(text: string): { walker(): { next(): { entering: boolean; node: Node } | null } } };
  };
  const walker = new Parser().parse(text).walker();
  const shape: string[] = [];
  for (let event = walker.next(); event; event = walker.next()) {
    const { type } = event.node;
    // A text may be one part or several.
    if (event.entering && type !== "text" && type !== "softbreak") shape.push(type);
  }
  return shape;
}
