import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import type { Location } from "../model/location";

const maps = new Map<string, TraceMap | undefined>();

/**
 * The position in the source of a position in a compiled file, by the source map beside it or inside it. The position
 * itself when there is none: the file is a source, or the runner has mapped it already. Each map is read once.
 */
export function originalPosition(compiled: Required<Location>): Required<Location> {
  const map = mapOf(compiled.file);
  if (!map) return compiled;
  const { source, line, column } = originalPositionFor(map, { line: compiled.line, column: compiled.column - 1 });
  if (source === null) return compiled;
  const file = source.startsWith("file://") ? fileURLToPath(source) : resolve(dirname(compiled.file), source);
  return { file, line, column: column + 1 };
}

function mapOf(file: string): TraceMap | undefined {
  if (!/\.[cm]?js$/.test(file)) return undefined;
  if (!maps.has(file)) maps.set(file, readMap(file));
  return maps.get(file);
}

/** A map that cannot be read is as good as none: a line of compiled code is still a place. */
function readMap(file: string): TraceMap | undefined {
  try {
    const text = existsSync(`${file}.map`) ? readFileSync(`${file}.map`, "utf8") : inlineMap(file);
    return text === undefined ? undefined : new TraceMap(text, `${file}.map`);
  } catch {
    return undefined;
  }
}

function inlineMap(file: string): string | undefined {
  const found = /\/\/# sourceMappingURL=data:application\/json[^,]*;base64,(\S+)\s*$/.exec(readFileSync(file, "utf8"));
  return found?.[1] === undefined ? undefined : Buffer.from(found[1], "base64").toString("utf8");
}
