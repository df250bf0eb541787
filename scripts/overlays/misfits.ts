import type { OverlayRecord, PerAttribute } from "../../src/provider/overlay-record";
import type { AttributeRecord, AttributeRecords, TypeRecord } from "../../src/schema/record";
import { constructName } from "../attributes/interfaces";
import type { Misfit } from "../catalog/references";

type Path = readonly (string | number)[];

/** Names under which lists of attributes stand, or single attributes. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  "attribute",
  "of",
  "changed",
  "whileStopped",
  "groups",
  "details",
  "by",
  "within",
  "without",
  "prefix",
  "vswitch",
  "vpc",
  "zone",
]);

/**
 * What a schema cannot say of a valid overlay: a type or an attribute that the provider does not have, a source that is none,
 * a change that the provider's schema tells already, and one that nobody tells.
 */
export function overlayMisfits(
  overlay: OverlayRecord,
  file: string,
  types: Readonly<Record<string, TypeRecord>>,
): readonly Misfit[] {
  const { type, sources, ...sections } = overlay;
  const { a: attributes } = types[type] ?? {};
  if (!attributes) return [{ path: ["type"], message: `must be a type of the provider, and ${type} is none` }];
  const names = `${type}.yaml` === file ? [] : [{ path: ["type"], message: `must be the name of the file, ${file}` }];
  const used = new Set<unknown>(["provider"]);
  const found = Object.entries(sections).flatMap(([name, section]) =>
    lineMisfits(section, [name], { attributes, sources, used, types }),
  );
  const idle = Object.keys(sources).filter((key) => !used.has(key));
  const unused = idle.map((key) => ({ path: ["sources", key], message: `no line has this source` }));
  return [
    ...names,
    ...classMisfits(overlay),
    ...todo(overlay, []),
    ...found,
    ...unused,
    ...changeMisfits(sections["changes"], attributes),
  ];
}

/** A class is called as its type is: one word for one thing. */
function classMisfits({ type, construct }: OverlayRecord): Misfit[] {
  const name = constructName(type);
  if (construct === "none" || construct === name) return [];
  return [{ path: ["construct"], message: `must be ${name}, as the type is called, or none` }];
}

/** What a scaffold leaves to be filled in. */
function todo(value: unknown, path: Path): Misfit[] {
  if (typeof value === "string") return value.includes("TODO") ? [{ path, message: "is still to be filled in" }] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    todo(one, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

interface Context {
  readonly attributes: AttributeRecords;
  readonly sources: OverlayRecord["sources"];
  readonly types: Readonly<Record<string, TypeRecord>>;
  /** Keys of sources that were met. */
  readonly used: Set<unknown>;
}

function lineMisfits(value: unknown, path: Path, context: Context): Misfit[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => lineMisfits(one, [...path, i], context));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]): Misfit[] => {
    const own = [...path, name];
    if (name === "source") return [one].flat().flatMap((key) => sourceMisfits(key, own, context));
    if (name === "attributes" || name === "where" || name === "defaults")
      return Object.entries(one as object).flatMap(([key, line]) => [
        ...attributeMisfits(key, [...own, key], context),
        ...lineMisfits(line, [...own, key], context),
      ]);
    if (name === "unless") return exemptionMisfits(one as Exemption, own, context);
    if (!ATTRIBUTES.has(name)) return lineMisfits(one, own, context);
    return [one].flat(2).flatMap((key) => attributeMisfits(key, own, context));
  });
}

interface Exemption {
  readonly of?: string;
  readonly type?: string;
  readonly where: object;
}

/** `where` names attributes of another type, when there is one. */
function exemptionMisfits({ of, type, where }: Exemption, path: Path, context: Context): Misfit[] {
  const attributes = type === undefined ? context.attributes : (context.types[type]?.a ?? {});
  return [
    ...(of === undefined ? [] : attributeMisfits(of, [...path, "of"], context)),
    ...lineMisfits({ where }, path, { ...context, attributes }),
  ];
}

function sourceMisfits(key: unknown, path: Path, { sources, used }: Context): Misfit[] {
  used.add(key);
  if (Object.hasOwn(sources, String(key))) return [];
  return [{ path, message: `must be a key of sources, and ${String(key)} is none` }];
}

function attributeMisfits(name: unknown, path: Path, { attributes }: Context): Misfit[] {
  if (typeof name === "string" && recordAt(attributes, name)) return [];
  return [{ path, message: `must be an attribute of the type, and ${String(name)} is none` }];
}

function changeMisfits(section: unknown, attributes: AttributeRecords): Misfit[] {
  const told = section === "none" ? {} : (section as PerAttribute).attributes;
  const path = ["changes", ...(section === "none" ? [] : ["attributes"])];
  const twice = Object.keys(told).flatMap((name) => {
    const record = recordAt(attributes, name);
    if (!record || isOpen(record)) return [];
    const message = "must not be here: the provider's schema tells what its change does";
    return [{ path: [...path, name], message }];
  });
  const lacking = Object.entries(attributes).filter(([name, one]) => isOpen(one) && !Object.hasOwn(told, name));
  const message = "what does its change do? the provider's schema does not tell, so a line is needed";
  return [...twice, ...lacking.map(([name]) => ({ path, message: `${name}: ${message}` }))];
}

/** Whether the provider's schema leaves open what a change of an attribute does. */
function isOpen({ m, f, rem }: AttributeRecord): boolean {
  return m !== "c" && f !== 1 && rem === undefined;
}

/** The record of `data_disks.name`. */
function recordAt(attributes: AttributeRecords, path: string): AttributeRecord | undefined {
  const [first = "", ...rest] = path.split(".");
  const record = Object.hasOwn(attributes, first) ? attributes[first] : undefined;
  return rest.length === 0 ? record : record?.b && recordAt(record.b, rest.join("."));
}
