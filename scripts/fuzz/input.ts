import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { packageRoot } from "../../src/package-root";
import { mutatedArchive } from "./archive";
import { formatOf, KINDS, type Kind } from "./kinds";
import { mutated } from "./mutate";
import { Random } from "./random";
import { savedPlan } from "./saved";

/** What is run, in the folder that holds its files. */
export interface Input {
  readonly argv: readonly string[];
  readonly stdin: string;
  /** The files that are not as in the seeds. */
  readonly changed: readonly string[];
}

const SEEDS = join(packageRoot(), "test", "fuzz", "seeds");

/** By name, the files of a seed. */
type Files = ReadonlyMap<string, Buffer>;

const kept = new Map<string, Files>();

function filesOf(seed: string): Files {
  const before = kept.get(seed);
  if (before) return before;
  const root = join(SEEDS, seed);
  const names = existsSync(root) ? readdirSync(root, { recursive: true, encoding: "utf8", withFileTypes: true }) : [];
  const files = new Map<string, Buffer>();
  for (const entry of names) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(path.slice(root.length + 1), readFileSync(path));
  }
  kept.set(seed, files);
  return files;
}

/** Files that this version writes itself: of another one they would be refused at once. */
export function keepSaved(saved: Files, baseline: Buffer): void {
  kept.set("saved", saved);
  kept.set("facts", new Map([...filesOf("facts"), ["baseline.json", baseline]]));
}

/** Makes an input in a folder that is emptied first: the same for the same seed and index. */
export function makeInput(seed: number, index: number, folder: string): Input {
  const random = new Random(seed, index);
  const kind = random.pick(KINDS);
  const files = new Map(filesOf(kind.seed));
  const changed: string[] = [];
  for (let n = random.chance(0.8) ? 1 : 2; n > 0; n--) {
    const name = random.pick(kind.files);
    files.set(name, change(name, files.get(name) ?? Buffer.alloc(0), random));
    changed.push(placeOf(name));
  }
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const path = join(folder, placeOf(name));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const command = random.pick(kind.commands);
  const stdin = kind.stdin === undefined ? "" : (files.get(kind.stdin) ?? "").toString("utf8");
  return { argv: [...command, ...formatOf(command, random)], stdin, changed };
}

function change(name: string, bytes: Buffer, random: Random): Buffer {
  if (name.endsWith(".bin")) return mutatedArchive(bytes, random);
  // With its checksum, which anybody can make: what it holds is looked at only behind that.
  if (name.endsWith(".eniplan") && random.chance(0.9)) return savedPlan(bytes, random);
  return mutated(bytes, random);
}

function placeOf(name: string): string {
  return name
    .split("/")
    .map((part) => part.replace(/^_/, "."))
    .join("/");
}

/** Puts an input where somebody can look at it. */
export function keepInput(folder: string, to: string, input: Input): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  cpSync(folder, to, { recursive: true });
  writeFileSync(join(to, "fuzz.json"), `${JSON.stringify({ name: basename(to), ...input }, null, 1)}\n`);
}

export type { Kind };
