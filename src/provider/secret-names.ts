import { isObject, type Json } from "../model/json";
import { ALL_SECRET, placesAt, type SecretPath, type SecretPlaces } from "../model/secret-places";
import type { AttributeSchema } from "../schema/attribute";
import { dataSourceType, resourceType } from "../schema/schemas";
import type { TypeSchema } from "../schema/type-schema";
import type { Type } from "../value/type";
import { overlayOf } from "./overlays";

/**
 * Names that hold secrets in types that nobody knows. A state keeps them in clear text and does not always mark
 * them, so the name is the only hint; masking one value too many does no harm. What ends with `_wo` is write-only by
 * convention, and stored nowhere at all.
 */
const SECRET_NAME = /passw|secret|token|private_key|credential|access_key|user_data|_wo$/i;

/**
 * The same for texts in types of the provider, which marks most of its passwords and forgets some: of these the names are
 * known, and `secret_name` is none.
 */
const FORGOTTEN_NAME =
  /(?:^|_)(?:password|passwd|secret|access_key_secret|secret_key|access_key|private_key|token|user_data)$/;

/** Types whose `token` is what words of a log are split at. Source: the provider's page of the type. */
const DELIMITED = new Set(["alicloud_log_store_index"]);

/** Whether a name by itself says that what it holds is a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

type PlacesOf = (attribute: string) => SecretPlaces | undefined;

type Mode = "managed" | "data";

const places: Readonly<Record<Mode, Map<string, PlacesOf>>> = { managed: new Map(), data: new Map() };
const names: Readonly<Record<Mode, Map<string, ReadonlySet<string> | undefined>>> = {
  managed: new Map(),
  data: new Map(),
};

/** Where an attribute of a type holds secrets, whatever it is made from; undefined where it holds none. Looked up once. */
export function secretsOfType(mode: Mode, type: string): PlacesOf {
  let found = places[mode].get(type);
  if (!found) {
    found = kept(lookUp(mode, type));
    places[mode].set(type, found);
  }
  return found;
}

/** The attributes of a type that hold secrets; undefined where nobody knows the type. Looked up once. */
export function secretAttributes(mode: Mode, type: string): ReadonlySet<string> | undefined {
  const known = names[mode];
  if (!known.has(type)) known.set(type, secretNames(mode, type));
  return known.get(type);
}

function secretNames(mode: Mode, type: string): ReadonlySet<string> | undefined {
  const schema = mode === "data" ? dataSourceType(type) : resourceType(type);
  if (!schema) return undefined;
  return new Set([...schema.attributes.keys()].filter(secretsOfType(mode, type)));
}

function kept(find: PlacesOf): PlacesOf {
  const found = new Map<string, SecretPlaces | undefined>();
  return (name) => {
    if (!found.has(name)) found.set(name, find(name));
    return found.get(name);
  };
}

function lookUp(mode: Mode, type: string): PlacesOf {
  const overlay = mode === "managed" ? overlayOf(type) : undefined;
  const schema = mode === "data" ? dataSourceType(type) : resourceType(type);
  return (name) => {
    const own = schema?.attribute(name);
    if (!schema || !own) return SECRET_NAME.test(name) ? ALL_SECRET : undefined;
    if (overlay?.secrets?.has(name)) return ALL_SECRET;
    const marked = schemaPaths(schema, own);
    // Of a covered type, what the provider forgets to mark is written down.
    const isWrittenDown = overlay !== undefined || DELIMITED.has(schema.canonicalName);
    return placesAt(isWrittenDown ? marked : [...marked, ...forgottenPaths(name, own.type)]);
  };
}

/** What the provider calls sensitive, and Terraform shows nevertheless, is no less a secret. */
function schemaPaths(schema: TypeSchema, { name, type }: AttributeSchema): SecretPath[] {
  return [...schema.sensitivePaths, ...schema.untoldPaths].flatMap(([first, ...path]) =>
    first === name ? [withoutSets(type, path)] : [],
  );
}

/** Terraform cannot mark a part of a set: then all of it is sensitive. */
function withoutSets(type: Type, path: readonly string[]): SecretPath {
  const [name, ...rest] = path;
  if (name === undefined || type.kind === "set") return [];
  if (type.kind === "list") return withoutSets(type.element, path);
  const member = type.kind === "object" ? type.attributes.get(name) : undefined;
  return member ? [name, ...withoutSets(member, rest)] : path;
}

function forgottenPaths(name: string, type: Type): SecretPath[] {
  if (type.kind === "string") return FORGOTTEN_NAME.test(name) ? [[]] : [];
  if (type.kind === "list" || type.kind === "set") return forgottenPaths(name, type.element);
  if (type.kind !== "object") return [];
  return [...type.attributes].flatMap(([inner, of]) => forgottenPaths(inner, of).map((path) => [inner, ...path]));
}

/** In types that nobody knows: members of blocks whose names say that they hold secrets. Linear. */
export function secretsByName(value: Json | undefined): SecretPlaces | undefined {
  return typeof value === "object" && value !== null ? placesAt(namedPaths(value)) : undefined;
}

function namedPaths(value: Json): SecretPath[] {
  if (Array.isArray(value)) return value.flatMap(namedPaths);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    SECRET_NAME.test(name) ? [[name]] : namedPaths(inner).map((path) => [name, ...path]),
  );
}
