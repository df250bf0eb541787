import { describe, expect, test } from "vitest";
import { stringValue, UnknownContent } from "../../../src/value/value";
import { errorOf, filesOf, later, scopeOf, secret, worth } from "./support";

const FILES = filesOf(
  { "a.txt": "é\n", "bad.txt": Buffer.from([0xff]), "/home/u/x": "home", "t.tftpl": "Hi ${name}", "d/e": "1" },
  ["folder"],
);
const scope = scopeOf(
  { id: later(), s: secret("a.txt"), none: secret("none.txt"), t: stringValue("${a}-${file(a)}") },
  FILES,
);

const OF_FILES = [
  ...["file", "filebase64", "filemd5", "filesha1", "filesha256", "filesha512", "filebase64sha256", "filebase64sha512"],
];

describe("functions of files", () => {
  test.each(OF_FILES)("%s is unknown where nothing is read, for an unknown path, and for what cannot be read", (fn) => {
    for (const [text, within] of [
      [`${fn}("a.txt")`, scopeOf()],
      [`${fn}(id)`, scope],
      [`${fn}("folder")`, scope],
    ] as const) {
      const { content, type } = worth(text, within);
      expect(content).toBeInstanceOf(UnknownContent);
      expect(type.kind).toBe("string");
      expect((content as UnknownContent).refinements).toEqual({ notNull: true });
    }
  });

  test.each(OF_FILES)("%s refuses a file that is not there, without the path where that is a secret", (fn) => {
    expect(errorOf(`${fn}("none.txt")`, scope).params).toEqual({ function: fn, path: "none.txt" });
    expect(JSON.stringify(errorOf(`${fn}(none)`, scope).params)).not.toContain("none.txt");
    expect(errorOf(`${fn}(none)`, scope).id).toBe("language/no-file");
  });

  test.each(OF_FILES)("%s of a secret path is a secret", (fn) => {
    expect(worth(`${fn}(s)`, scope).marks).toBe(1);
  });

  test("a home is looked up, that of somebody else is refused", () => {
    expect(worth('file("~/x")', scope).content).toBe("home");
    expect(errorOf('file("~other/x")', scope).id).toBe("language/argument-syntax");
    expect(worth('file("~/x")', scopeOf({}, { ...FILES, home: undefined as never })).content).toBeInstanceOf(
      UnknownContent,
    );
  });

  test("what is no UTF-8 is refused as a text, not as bytes", () => {
    expect(errorOf('file("bad.txt")', scope).id).toBe("language/file-text");
    expect(worth('filebase64("bad.txt")', scope).content).toBe("/w==");
  });

  test("fileexists and fileset", () => {
    expect(worth('[fileexists("a.txt"), fileexists("b.txt")]', scope).content).toMatchObject([
      { content: true },
      { content: false },
    ]);
    expect(worth('fileexists("folder")', scope).content).toBeInstanceOf(UnknownContent);
    expect(worth('tolist(fileset("d", "*"))', scope).content).toMatchObject([{ content: "e" }]);
    expect(worth('fileset("d", "?")', scope).content).toBeInstanceOf(UnknownContent);
  });

  test("abspath and pathexpand need to know where they are, but for what is there already", () => {
    expect(worth('abspath("a/../b")', scope).content).toBe("/srv/b");
    expect(worth('abspath("/a/../b")').content).toBe("/b");
    expect(worth('abspath("a")').content).toBeInstanceOf(UnknownContent);
    expect(worth('pathexpand("~")', scope).content).toBe("/home/u");
    expect(worth('pathexpand("~")').content).toBeInstanceOf(UnknownContent);
  });
});

describe("templates of their own", () => {
  test("see their variables and nothing else", () => {
    expect(worth('templatefile("t.tftpl", { name = "x" })', scope).content).toBe("Hi x");
    expect(errorOf('templatefile("t.tftpl", { id = 1 })', scope)).toMatchObject({
      id: "language/template-variable",
      params: { name: "name" },
    });
  });

  test("of a text read no files", () => {
    const error = errorOf('templatestring(t, { a = "a.txt" })', scope);
    expect(error).toMatchObject({
      id: "language/template-files",
      params: { function: "file", within: "templatestring" },
    });
  });

  test.each(["templatefile", "templatestring"])("of a file call no %s", (fn) => {
    const files = filesOf({ "r.tftpl": `\${${fn}(a, {})}` });
    const error = errorOf('templatefile("r.tftpl", { a = "r.tftpl" })', scopeOf({}, files));
    expect(error).toMatchObject({ id: "language/template-nested", params: { function: fn, within: "templatefile" } });
  });

  test("are unknown where no file is read", () => {
    const { content, type } = worth('templatefile("t.tftpl", {})');
    expect(content).toBeInstanceOf(UnknownContent);
    expect(type.kind).toBe("dynamic");
  });

  test("mistakes within are placed at the call", () => {
    const files = filesOf({ "b.tftpl": "${" });
    const text = 'upper(templatefile("b.tftpl", {}))';
    const { range } = errorOf(text, scopeOf({}, files));
    expect(text.slice(range?.start, range?.end)).toBe('templatefile("b.tftpl", {})');
  });
});
