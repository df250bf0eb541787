import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FileBatch } from "../../src/run/files/batch";
import { withLocks } from "../../src/run/files/lock";
import { sum } from "../../src/run/files/owner";
import { recover } from "../../src/run/files/recover";
import { CLEAN } from "./fake-io";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "eniplan-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const BIN = join(__dirname, "../../dist/cli/bin.js");
const text = (name: string) => readFileSync(join(folder, name), "utf8");
/** Of a process that is no more. */
const GONE = `${sum(hostname())}-${spawnSync("true").pid}`;

describe("the files of a run", () => {
  test("are there together, and nothing else", () => {
    writeFileSync(join(folder, "a"), "old");
    const batch = new FileBatch();
    batch.write(join(folder, "a"), "new");
    batch.write(join(folder, "sub/b"), "new");
    expect(text("a")).toBe("old");
    batch.commit();
    expect([text("a"), text("sub/b")]).toEqual(["new", "new"]);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(["a", "sub", "sub/b"]);
  });

  test("are left as they were when one cannot be written", () => {
    writeFileSync(join(folder, "a"), "old");
    const batch = new FileBatch();
    batch.write(join(folder, "a"), "new");
    expect(() => batch.write(join(folder, "a/b"), "new")).toThrow();
    batch.discard();
    expect(text("a")).toBe("old");
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  test("a link stays a link", () => {
    writeFileSync(join(folder, "real"), "old");
    symlinkSync("real", join(folder, "link"));
    const batch = new FileBatch();
    batch.write(join(folder, "link"), "new");
    batch.commit();
    expect(text("real")).toBe("new");
  });
});

describe("what a killed run left", () => {
  const temporary = (name: string) => `.eniplan-${GONE}-${sum(name)}.tmp`;

  test("is put in place when it was complete", () => {
    for (const name of ["a", "b"]) writeFileSync(join(folder, temporary(name)), "new");
    writeFileSync(join(folder, "a"), "old");
    const renames = ["a", "b"].map((name) => [temporary(name), name]);
    writeFileSync(join(folder, `.eniplan-${GONE}.journal`), JSON.stringify(renames));
    recover(folder);
    expect(readdirSync(folder).sort()).toEqual(["a", "b"]);
    expect(text("a")).toBe("new");
  });

  test.each([
    ["nothing was said to be complete", undefined],
    ["that was half said", '[["'],
    [
      "that leads elsewhere",
      JSON.stringify([
        [temporary("a"), "../evil"],
        ["/etc/passwd", "a"],
        [temporary("a"), ".."],
      ]),
    ],
  ])("is removed when %s", (_, journal) => {
    writeFileSync(join(folder, temporary("a")), "new");
    writeFileSync(join(folder, "a"), "old");
    if (journal !== undefined) writeFileSync(join(folder, `.eniplan-${GONE}.journal`), journal);
    recover(folder);
    expect(readdirSync(folder)).toEqual(["a"]);
    expect(text("a")).toBe("old");
  });

  test("of a run that still goes on nothing is touched", () => {
    const name = `.eniplan-${sum(hostname())}-${process.ppid}-${sum("a")}.tmp`;
    writeFileSync(join(folder, name), "");
    recover(folder);
    expect(readdirSync(folder)).toEqual([name]);
  });

  test("its lock holds nobody up, and that of a run that goes on refuses", () => {
    writeFileSync(join(folder, ".eniplan.lock"), GONE);
    expect(withLocks([folder], () => 1)).toBe(1);
    writeFileSync(join(folder, ".eniplan.lock"), `${sum(hostname())}-${process.ppid}`);
    expect(() => withLocks([folder], () => 1, 60)).toThrow();
    expect(readdirSync(folder)).toEqual([".eniplan.lock"]);
  });
});

describe("the program", () => {
  beforeEach(() => writeFileSync(join(folder, "main.tf.json"), CLEAN));
  const eniplan = (...argv: string[]) => spawnSync(process.execPath, [BIN, ...argv], { cwd: folder, encoding: "utf8" });

  test("killed at any moment it leaves whole files, of one run, once another has ended", async () => {
    const argv = [
      "plan",
      "main.tf.json",
      "--format",
      "json=out/a.json",
      "--format",
      "junit=out/b.xml",
      "--out",
      "out/c",
    ];
    expect(eniplan(...argv).status).toBe(0);
    for (let delay = 60; delay < 420; delay += 40) {
      writeFileSync(join(folder, "main.tf.json"), CLEAN.replaceAll("main", `main${delay}`));
      const child = spawn(process.execPath, [BIN, ...argv], { cwd: folder, stdio: "ignore" });
      // It may have ended by itself before it is killed.
      const ended = new Promise((done) => child.once("exit", done));
      await new Promise((done) => setTimeout(done, delay));
      child.kill("SIGKILL");
      await ended;
      recover(join(folder, "out"));
      const marks = ["a.json", "b.xml", "c"].map((name) => /main\d*/.exec(text(`out/${name}`))?.[0]);
      // The stack of JUnit has no resource in it, so it is only whole.
      expect(() => [JSON.parse(text("out/a.json")), JSON.parse(text("out/c"))]).not.toThrow();
      expect(text("out/b.xml")).toMatch(/<\/testsuites>\n$/);
      expect(marks[0]).toBe(marks[2]);
    }
    expect(eniplan(...argv).status).toBe(0);
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["a.json", "b.xml", "c"]);
  });

  test.runIf(process.platform === "linux")("says so when its output is full, and writes nothing", () => {
    const ran = spawnSync(
      "sh",
      ["-c", `"${process.execPath}" "${BIN}" check main.tf.json --format json --format junit=j > /dev/full`],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain("standard output: ENOSPC");
    expect(ran.stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(folder)).toEqual(["main.tf.json"]);
  });

  test("a folder that cannot be made is one error", () => {
    mkdirSync(join(folder, "old"));
    writeFileSync(join(folder, "file"), "old");
    const ran = eniplan("check", "main.tf.json", "--format", "json=old/a", "--format", "junit=file/b");
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain("file/unwritable");
    expect(readdirSync(join(folder, "old"))).toEqual([]);
  });

  test.runIf(process.platform === "linux")("a file of the system is written as it is", () => {
    const command = `"${process.execPath}" "${BIN}" check main.tf.json --format json=/dev/stdout 2>/dev/null | cat`;
    const ran = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
    expect(JSON.parse(ran.stdout)).toHaveProperty("formatVersion");
    expect(eniplan("check", "main.tf.json", "--format", "json=/proc/x/y").status).toBe(3);
  });
});
