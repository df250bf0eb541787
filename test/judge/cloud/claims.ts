import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Wire, WireObject } from "../wire";
import { type Block, blockOf, overlap } from "./addresses";
import { ApiError, type Cloud, type CloudObject } from "./cloud";

/** What may exist once, as the overlays say it: the same data, read anew. */
interface ClaimRow {
  readonly what: string;
  readonly by: readonly (readonly string[])[];
  readonly within: readonly string[];
  readonly compare: "equal" | "address" | "overlap";
  readonly defaults?: Readonly<Record<string, string>>;
  readonly unless?: { readonly of?: string };
  readonly idPrefix?: string;
  readonly code?: string;
  readonly isLost?: boolean;
}

const FOLDER = join(__dirname, "..", "..", "..", "catalog", "overlays");

const CLAIMS: ReadonlyMap<string, readonly ClaimRow[]> = new Map(
  readdirSync(FOLDER).flatMap((file) => {
    const { claims } = parse(readFileSync(join(FOLDER, file), "utf8")) as { claims?: "none" | readonly ClaimRow[] };
    return Array.isArray(claims) ? [[file.replace(/\.yaml$/, ""), claims as readonly ClaimRow[]] as const] : [];
  }),
);

/** What other parts of this cloud refuse by rules of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  "attachment",
  "block",
  "disk",
  "eip",
  "eip-of-instance",
  "route",
  "route-table-of-vswitch",
]);

interface Holding {
  readonly key: string;
  /** Of a block: what it overlaps is the same. */
  readonly block?: Block;
  readonly claim: ClaimRow;
}

/** The types that hold something of the kind. */
const TYPES_BY_WHAT: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set([...CLAIMS.values()].flatMap((rows) => rows.map(({ what }) => what)))].map((what) => [
    what,
    [...CLAIMS].flatMap(([type, rows]) => (rows.some((row) => row.what === what) ? [type] : [])),
  ]),
);

/** Takes all that an object of the type holds, while the call runs. @throws ApiError where another holds it. */
export async function taking<T>(
  cloud: Cloud,
  type: string,
  wanted: WireObject,
  own: string | undefined,
  call: () => Promise<T>,
): Promise<T> {
  const wants = holdings(type, wanted);
  for (const holding of wants) {
    const { key, claim } = holding;
    if (!claim.isLost && isHeld(cloud, holding, own)) {
      throw new ApiError(claim.code ?? `Duplicated.${claim.what}`, "Create", key);
    }
  }
  const keys = wants.flatMap(({ key, claim }) => (claim.isLost ? [] : [key]));
  for (const key of keys) cloud.asked.add(key);
  try {
    return await call();
  } finally {
    for (const key of keys) cloud.asked.delete(key);
  }
}

/** What is freed by a deletion is taken from all that had it accepted. */
export function losing(cloud: Cloud, type: string, gone: CloudObject): void {
  for (const { key, claim } of holdings(type, gone.facts)) {
    if (!claim.isLost) continue;
    for (const other of TYPES_BY_WHAT.get(claim.what) ?? []) {
      for (const object of cloud.all(other)) {
        if (object !== gone && holdings(other, object.facts).some((one) => one.key === key)) {
          cloud.delete(object);
          cloud.log.push(`lost ${other} ${object.id}`);
        }
      }
    }
  }
}

function isHeld(cloud: Cloud, wanted: Holding, own: string | undefined): boolean {
  if (cloud.asked.has(wanted.key)) return true;
  return (TYPES_BY_WHAT.get(wanted.claim.what) ?? []).some((type) =>
    cloud.all(type).some(({ id, facts }) => id !== own && holdings(type, facts).some((one) => meets(one, wanted))),
  );
}

function meets(one: Holding, other: Holding): boolean {
  if (!one.block || !other.block) return one.key === other.key;
  return spaceOf(one) === spaceOf(other) && overlap(one.block, other.block);
}

/** What it is within; the last of a key is the value. */
function spaceOf({ key }: Holding): string {
  return JSON.stringify((JSON.parse(key) as unknown[]).slice(0, 2));
}

function holdings(type: string, facts: WireObject): Holding[] {
  return (CLAIMS.get(type) ?? []).flatMap((claim) => {
    if (ELSEWHERE.has(claim.what)) return [];
    const within = claim.within.map((name) => textOf(facts[name]));
    const parts = claim.by.map((names) => partOf(claim, names, facts));
    if (within.includes(undefined) || parts.includes(undefined)) return [];
    const values = parts.length === 1 ? (parts[0] as string[]) : [JSON.stringify(parts)];
    return values
      .filter((value) => value !== "" && (claim.idPrefix === undefined || value.startsWith(claim.idPrefix)))
      .map((value) => {
        const block = claim.compare === "overlap" ? blockOf(value) : undefined;
        return { key: JSON.stringify([claim.what, within, value]), claim, ...(block ? { block } : {}) };
      });
  });
}

function partOf({ defaults }: ClaimRow, names: readonly string[], facts: WireObject): string[] | undefined {
  for (const name of names) {
    const value = facts[name];
    if (value === null || value === undefined || value === "") continue;
    return (Array.isArray(value) ? value : [value]).map((one) => textOf(one) ?? "");
  }
  const standard = names.map((name) => defaults?.[name]).find((one) => one !== undefined);
  return [standard ?? ""];
}

function textOf(value: Wire | undefined): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}
