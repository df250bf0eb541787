import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Figures of an instance type; what is not known is not refused. */
export interface Limits {
  readonly type: string;
  readonly eniQuantity?: number;
  readonly eniPrivateIpv4?: number;
  readonly eniIpv6?: number;
  readonly queues?: number;
  readonly arch?: string;
  readonly ioOptimized?: boolean;
  readonly eniHotPlug?: boolean;
}

const FOLDER = join(__dirname, "..", "..", "..", "dist", "catalog");

function data<T>(name: string): T {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")) as T;
}

const TABLE = data<{ types: { columns: readonly string[]; rows: readonly (readonly unknown[])[] } }>(
  "instance-types",
).types;

/** Rows of figures under the names of the columns; null is not known. */
const TYPES: ReadonlyMap<string, Limits> = new Map(
  TABLE.rows.map((row) => {
    const entries = TABLE.columns.map((column, index) => [column, row[index]] as const);
    const limits = Object.fromEntries(entries.filter(([, value]) => value !== null)) as unknown as Limits;
    return [limits.type, limits];
  }),
);
const ZONES = readFileSync(join(FOLDER, "zones.json"), "utf8");

export function limitsOf(type: string): Limits | undefined {
  return TYPES.get(type);
}

export function zoneExists(zone: string): boolean {
  return zone !== "" && ZONES.includes(`"${zone}"`);
}
