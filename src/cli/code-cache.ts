import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/*
 * What V8 compiled is kept beside the bundle, so the next run of the same command need not compile it again: that takes
 * 0.05 s of 0.3. The first run of each version of V8 writes it; where it cannot be written or read, or V8 refuses it, the
 * sources are compiled as ever.
 */

/** The commands that somebody waits for. Each runs other functions, and only those that ran are worth keeping. */
const COMMANDS = new Set(["plan", "check", "graph"]);

/** A file of the bundle has the hash of its content in its name, so what is kept under its name is never out of date. */
const BUNDLED = /-[\w-]{8}\.js$/;

/** Bytes of the checksum and of the table's length. */
const HEAD = 8;

/** Compiled code by the name of its source. */
type Kept = ReadonlyMap<string, Buffer>;

export function useCodeCache(command: string | undefined): void {
  if (!COMMANDS.has(command ?? "")) return;
  const file = join(__dirname, "..", "compiled", `${command}-${process.versions.v8}-${process.arch}`);
  const kept = read(file);
  const scripts = new Map<string, Script>();
  compileBundled(kept, scripts);
  process.once("exit", () => {
    const isComplete = [...scripts].every(([name, { cachedDataRejected }]) => kept.has(name) && !cachedDataRejected);
    if (!isComplete) write(file, new Map([...kept, ...compiled(scripts)]));
  });
}

/** Node's own loader takes all other files, and does with these what it would do, but for what is kept. */
function compileBundled(kept: Kept, scripts: Map<string, Script>): void {
  const { extensions } = createRequire(__filename);
  const load = extensions[".js"];
  extensions[".js"] = (module, filename) => {
    const name = basename(filename);
    if (dirname(filename) !== __dirname || !BUNDLED.test(name)) return load(module, filename);
    const cachedData = kept.get(name);
    const script = new Script(Module.wrap(readFileSync(filename, "utf8")), {
      filename,
      ...(cachedData ? { cachedData } : {}),
    });
    scripts.set(name, script);
    script.runInThisContext()(module.exports, createRequire(filename), module, filename, __dirname);
  };
}

function* compiled(scripts: ReadonlyMap<string, Script>): Generator<[string, Buffer]> {
  for (const [name, script] of scripts) yield [name, script.createCachedData()];
}

/** A checksum of all that follows, the length of a table, the table as JSON, and one after the other what it lists. */
function write(file: string, kept: Kept): void {
  const table = Buffer.from(JSON.stringify([...kept].map(([name, { length }]) => [name, length])));
  const bytes = Buffer.concat([Buffer.alloc(HEAD), table, ...kept.values()]);
  bytes.writeUInt32LE(table.length, 4);
  bytes.writeUInt32LE(crc32(bytes.subarray(4)));
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
  } catch {
    // A package that cannot be written to, as in an image: all works without.
  }
}

function read(file: string): Kept {
  try {
    const bytes = readFileSync(file);
    // V8 looks only at the beginning, and runs whatever a disk that fails has made of the rest.
    if (crc32(bytes.subarray(4)) !== bytes.readUInt32LE()) return new Map();
    let at = HEAD + bytes.readUInt32LE(4);
    const table: [string, number][] = JSON.parse(bytes.toString("utf8", HEAD, at));
    const kept = new Map<string, Buffer>();
    for (const [name, length] of table) {
      kept.set(name, bytes.subarray(at, at + length));
      at += length;
    }
    return kept;
  } catch {
    return new Map();
  }
}
