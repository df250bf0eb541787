import type { Acknowledgement } from "../model/acknowledgement";
import { formatAddress } from "../model/address";
import type { JsonObject } from "../model/json";
import type { Location } from "../model/location";
import type { Problem } from "../model/problem";
import { type Find, inPlace } from "./find";
import { acknowledgementsIn } from "./hcl/acknowledgements";
import type { TopBlock } from "./hcl/body";
import { readHcl } from "./hcl/read";
import { offsetWithin } from "./hcl/within";
import { parseJsonObject } from "./json";
import { display } from "./local-state";
import { JsonLocator } from "./locate";
import { deepest, type PathSteps, type WrittenPlace } from "./place";
import { readText } from "./text";

/** One file of a configuration. */
export interface SourceDocument {
  readonly file: string;
  readonly document: JsonObject;
  /** Where `alicloud_vpc.main` or `var.region` is declared; `nth`, from 0, when it is more than once. */
  readonly locate: (key: string, nth?: number) => Location | undefined;
  /** Where something is written in `alicloud_vpc.main`; `local.name`, `module.net` and `provider.alicloud` too. */
  readonly within: (key: string, steps: PathSteps) => WrittenPlace | undefined;
  readonly acknowledgements: readonly Acknowledgement[];
  readonly problems: readonly Problem[];
}

/** What surrounds the files of a configuration. */
export interface SourceReading {
  readonly cwd: string;
  /** The stack that acknowledgements are for. */
  readonly stack: string;
  /** For TF_DATA_DIR. Default: nothing. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Default: every file lies where it belongs. */
  readonly find?: Find;
  /** Where somebody corrects a file, for messages. Default: where it is. */
  readonly origin?: Find;
}

/** Reads one file, in the syntax that its name says. @throws InputError */
export function readSource(
  path: string,
  { cwd, stack, find = inPlace, origin = inPlace }: SourceReading,
): SourceDocument {
  const file = display(origin(path), cwd);
  const at = find(path);
  const text = readText(at);
  // What lies elsewhere is gone when somebody asks.
  return sourceOf(text, file, stack, at === path ? () => readText(path) : () => text);
}

/**
 * A text, in the syntax that the name of its file says.
 *
 * @param again reads the text once more. Default: it is kept.
 * @throws InputError
 */
export function sourceOf(text: string, file: string, stack: string, again: () => string = () => text): SourceDocument {
  if (!file.endsWith(".json")) return hclSource(text, file, stack);
  const document = parseJsonObject(text, file);
  const locator = new JsonLocator(file, again);
  return {
    file,
    document,
    locate: (key) => locator.locate(key),
    within: (key, steps) => locator.within(key, steps),
    acknowledgements: [],
    problems: [],
  };
}

/** A configuration in native syntax. @throws InputError */
export function hclSource(text: string, file: string, stack: string): SourceDocument {
  const read = readHcl(text, file);
  let blocks: Map<string, TopBlock[]> | undefined;
  const blocksOf = (key: string) => {
    blocks ??= byAddress(read.blocks);
    return blocks.get(key) ?? [];
  };
  const locate = (key: string, nth = 0) => {
    const block = blocksOf(key)[nth];
    return block && read.at(block.start);
  };
  const inBlock = ({ start, end }: TopBlock, steps: PathSteps): WrittenPlace => {
    const { offset, depth } = steps.length === 0 ? AT_START : offsetWithin(text.slice(start, end), steps);
    return { location: read.at(start + offset), depth };
  };
  const within = (key: string, steps: PathSteps) => {
    const local = /^local\.(.*)$/s.exec(key)?.[1];
    if (local === undefined) return deepest(blocksOf(key).map((block) => inBlock(block, steps)));
    const found = deepest(blocksOf("locals.").map((block) => inBlock(block, [local, ...steps])));
    return found && found.depth > 0 ? { ...found, depth: found.depth - 1 } : undefined;
  };
  return { file, document: read.document, locate, within, ...acknowledgementsIn(read, text, stack) };
}

const AT_START = { offset: 0, depth: 0 };

function byAddress(blocks: readonly TopBlock[]): Map<string, TopBlock[]> {
  const found = new Map<string, TopBlock[]>();
  for (const block of blocks) {
    const key = addressOf(block);
    const list = found.get(key);
    if (list) list.push(block);
    else found.set(key, [block]);
  }
  return found;
}

function addressOf({ keyword, labels: [first = "", second = ""] }: TopBlock): string {
  if (keyword === "resource") return formatAddress("managed", first, second);
  if (keyword === "data") return formatAddress("data", first, second);
  if (keyword === "ephemeral" || keyword === "action") return `${keyword}.${first}.${second}`;
  return `${keyword === "variable" ? "var" : keyword}.${first}`;
}
