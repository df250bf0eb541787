import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { KINDS, type Kind, writeInputs } from "../../scripts/kills/kinds";
import { temporaryFolder } from "../support/folders";

const ROOT = join(__dirname, "../..");

/** What a run writes in several files, and what is most easily torn. */
const MOST = ["all reports", "saved plan", "guest configurations", "all, in several folders", "synth"];
const kinds = MOST.map((name) => KINDS.find((kind) => kind.name === name)).filter((kind) => kind !== undefined);

/* The whole is `npm run test:kills -- 300`; this is a slice of it. */
test("programs that are killed leave no half of a file, and no mixture that the next run does not mend", () => {
  const argv = [join(ROOT, "dist/scripts/kills.js"), "3", "--seed", "7", ...MOST.flatMap((name) => ["--kind", name])];
  const { status, stdout } = spawnSync(process.execPath, argv, { encoding: "utf8" });
  expect(stdout.split("\n").filter((line) => line.includes(" kills; "))).toHaveLength(MOST.length);
  expect(stdout).not.toMatch(/[1-9]\d* wrong/);
  expect(status).toBe(0);
}, 300_000);

function filesBelow(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  // The filler of a disk is none of them; when a plan was made is none of its content.
  const read = (name: string) => readFileSync(join(folder, name), "utf8").replace(/2\d{3}-\d\d-\d\dT[\d:.]+Z/g, "then");
  return Object.fromEntries(names.filter((name) => name !== "filler").map((name) => [name, read(name)]));
}

const run = (kind: Kind, cwd: string, generation: "a" | "b") =>
  spawnSync(process.execPath, kind.argv(generation, false), { cwd, encoding: "utf8" });

/** A file system of two megabytes at `out`; undefined where nothing may be mounted. */
function smallDisk(): string | undefined {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "out"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", join(folder, "out")]);
  return mounted.status === 0 ? folder : undefined;
}

function unmount(folder: string): void {
  spawnSync("umount", [join(folder, "out")]);
}

const mayMount = (() => {
  const folder = spawnSync("sh", ["-c", "d=$(mktemp -d) && mount -t tmpfs tmpfs $d && umount $d && rmdir $d"]);
  return folder.status === 0;
})();

test.skipIf(mayMount)("full and read-only disks are not tested: nothing may be mounted here", ({ skip }) => skip());

describe.runIf(mayMount)("a disk", () => {
  const PAGE = 4096;

  /** Fills it up to so many pages. */
  function fill(out: string, pages: number): void {
    const filler = join(out, "filler");
    spawnSync("sh", ["-c", `rm -f "${filler}"; cat /dev/zero > "${filler}"`]);
    spawnSync("truncate", ["-s", String(Math.max(0, statSync(filler).size - pages * PAGE)), filler]);
  }

  test.each(kinds.map((kind) => [kind.name, kind] as const))(
    "that is full is one error, and all is as it was: %s",
    (_, kind) => {
      const folder = smallDisk();
      if (folder === undefined) throw new Error("it could be mounted before");
      try {
        writeInputs(folder);
        expect(run(kind, folder, "a").stderr).not.toMatch(/internal error/);
        const before = filesBelow(join(folder, "out"));
        // From no page to all that are needed, so that each thing that is written is the one that does not fit.
        for (let pages = 0; ; pages = pages < 3 ? pages + 1 : Math.ceil(pages * 1.6)) {
          fill(join(folder, "out"), pages);
          const { status, stderr } = run(kind, folder, "b");
          if (status !== 3) break;
          expect(stderr).toMatch(/file\/unwritable|ENOSPC/);
          expect(stderr).not.toMatch(/\n\s+at |internal error/);
          expect(filesBelow(join(folder, "out"))).toEqual(before);
          expect(pages).toBeLessThan(400);
        }
        expect(filesBelow(join(folder, "out"))).not.toEqual(before);
      } finally {
        unmount(folder);
      }
    },
    300_000,
  );

  test.each(kinds.map((kind) => [kind.name, kind] as const))("that is read only: %s", (_, kind) => {
    const folder = smallDisk();
    if (folder === undefined) throw new Error("it could be mounted before");
    try {
      writeInputs(folder);
      run(kind, folder, "a");
      const before = filesBelow(join(folder, "out"));
      spawnSync("mount", ["-o", "remount,ro", join(folder, "out")]);
      const { status, stderr } = run(kind, folder, "b");
      expect([status, stderr]).toEqual([3, expect.stringMatching(/EROFS/)]);
      expect(stderr).not.toMatch(/\n\s+at |internal error/);
      expect(filesBelow(join(folder, "out"))).toEqual(before);
    } finally {
      unmount(folder);
    }
  });
});

describe("two runs and more at once", () => {
  test.each(kinds.map((kind) => [kind.name, kind] as const))("leave the files of one: %s", async (_, kind) => {
    const folder = temporaryFolder();
    writeInputs(folder);
    const alone: Record<string, unknown> = {};
    for (const generation of ["a", "b"] as const) {
      run(kind, folder, generation);
      alone[generation] = filesBelow(join(folder, "out"));
    }
    const runs = (["a", "b", "a", "b"] as const).map((generation) => {
      const child = spawn(process.execPath, kind.argv(generation, false), { cwd: folder, stdio: "ignore" });
      return new Promise<number | null>((done) => child.once("exit", done));
    });
    const codes = await Promise.all(runs);
    expect(codes.filter((code) => code !== 0 && code !== 1)).toEqual([]);
    expect([alone["a"], alone["b"]]).toContainEqual(filesBelow(join(folder, "out")));
  });
});

describe.runIf(process.platform === "linux")("standard output", () => {
  let cwd: string;
  beforeEach(() => {
    cwd = temporaryFolder();
    writeInputs(cwd);
  });
  const shell = (command: string) => spawnSync("sh", ["-c", command], { cwd, encoding: "utf8" });
  const program = `"${process.execPath}" "${join(ROOT, "dist/cli/bin.js")}"`;

  test.each(["json", "human", "sarif", "junit", "html", "markdown"])(
    "that is full is one error: --format %s",
    (format) => {
      const { status, stderr } = shell(`${program} check a.tf.json --policy none --format ${format} > /dev/full`);
      expect(status).toBe(3);
      expect(stderr.match(/ENOSPC/g)).toHaveLength(1);
      expect(stderr).not.toMatch(/\n\s+at /);
    },
  );

  test.each([
    "check a.tf.json --policy none",
    "plan a.tf.json --policy none --format json",
    "explain eni/quota",
    "rules",
  ])("that is closed, or that nobody reads, is no accident: %s", (command) => {
    for (const end of [">&-", "| true", "2>&-", ">&- 2>&-"]) {
      const { stderr } = shell(`${program} ${command} ${end}`);
      expect(stderr).not.toMatch(/\n\s+at |internal error|Unhandled/);
    }
  });

  test("that is closed leaves the files of the run as they were", () => {
    writeFileSync(join(cwd, "report"), "old");
    const { status } = shell(`${program} check a.tf.json --policy none --format json --format junit=report >/dev/full`);
    expect([status, readFileSync(join(cwd, "report"), "utf8")]).toEqual([3, "old"]);
  });
});
