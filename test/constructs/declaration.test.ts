import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type CapturedStack, captureDeclaration, locateDeclaration } from "../../src/constructs/declaration";
import { originalPosition } from "../../src/constructs/source-map";
import { temporaryFolder } from "../support/folders";

class Made {
  readonly declared: CapturedStack;

  constructor() {
    this.declared = captureDeclaration(new.target);
  }
}
class Further extends Made {}

test("the line of new, for a class and for a class made from it", () => {
  const line = Number(/declaration\.test\.ts:(\d+)/.exec(new Error().stack ?? "")?.[1]);
  const [made, further] = [new Made(), new Further()];
  expect(locateDeclaration(made.declared)).toMatchObject({ file: __filename, line: line + 1 });
  expect(locateDeclaration(further.declared)).toMatchObject({ file: __filename, line: line + 1 });
});

test("frames of cdktf, constructs, Node and eniplan are not the author's", () => {
  const stack = [
    "Error",
    "    at new Vpc (/home/me/app/node_modules/cdktf/lib/x.js:1:1)",
    "    at /home/me/app/node_modules/.pnpm/constructs@10.7.2/node_modules/constructs/lib/y.js:2:2",
    `    at NetworkInterface.attachTo (${join(__dirname, "../../src/constructs/network-interface.ts")}:3:3)`,
    `    at new Instance (${join(__dirname, "../../dist/lib/index.js")}:10:9000)`,
    "    at Array.map (<anonymous>)",
    "    at node:internal/main/run_main_module:28:49",
    "    at async build (file:///home/me/my%20app/main.ts:12:5)",
    "    at Object.<anonymous> (/home/me/app/later.ts:99:9)",
  ].join("\n");
  expect(locateDeclaration({ stack })).toEqual({ file: "/home/me/my app/main.ts", line: 12, column: 5 });
});

test("no frame of the author's: no location", () => {
  expect(locateDeclaration({})).toBeUndefined();
  expect(locateDeclaration({ stack: "Error\n    at node:internal/main:1:1" })).toBeUndefined();
});

/** Line 2 of the compiled file is line 5 of the source. */
const MAP = JSON.stringify({ version: 3, sources: ["../main.ts"], names: [], mappings: ";AAIA" });

test("a source map beside the file, inside it, broken, and none", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "dist"));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, "dist", name), text);
    return { file: join(folder, "dist", name), line: 2, column: 1 };
  };
  const source = { file: join(folder, "main.ts"), line: 5, column: 1 };
  const beside = file("beside.js", "\nx\n");
  file("beside.js.map", MAP);
  expect(originalPosition(beside)).toEqual(source);
  const inline = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(MAP).toString("base64")}`;
  expect(originalPosition(file("inside.js", `\nx\n${inline}\n`))).toEqual(source);
  const unreadable = file("unreadable.js", "\nx\n");
  file("unreadable.js.map", "{");
  expect(originalPosition(unreadable)).toEqual(unreadable);
  const none = file("none.js", "\nx\n");
  expect(originalPosition(none)).toEqual(none);
});
