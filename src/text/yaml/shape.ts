import { isDate } from "../date";

/** What a value of a YAML document has to be. Mistakes are named by ids, whose words are in the message catalogue. */
export type YamlShape = Leaf | ListShape | RecordShape | NamesShape | EitherShape;

/** A single value. */
export interface Leaf {
  readonly kind: "text" | "number" | "boolean" | "any-map";
  /** Problem when it is something else: `yaml/${problem}`. */
  readonly problem: string;
  /** Asked of the value as it is written. Default: any will do. */
  readonly fits?: (text: string) => boolean;
  /** The only texts that it may be. */
  readonly words?: readonly string[];
}

export interface ListShape {
  readonly kind: "list";
  readonly of: YamlShape;
}

/** A mapping whose keys are known. */
export interface RecordShape {
  readonly kind: "record";
  readonly keys: Readonly<Record<string, YamlShape>>;
  /** Default: none has to be there. */
  readonly required?: readonly string[];
}

/** A mapping of names, which may be anything, to values of one shape. */
export interface NamesShape {
  readonly kind: "names";
  readonly of: YamlShape;
}

/** The first that fits by its kind: a text or a mapping, for instance. */
export interface EitherShape {
  readonly kind: "either";
  readonly of: readonly YamlShape[];
  readonly problem: string;
}

export const YAML_TEXT: Leaf = { kind: "text", problem: "not-text", fits: (text) => text.trim() !== "" };
export const YAML_NUMBER: Leaf = { kind: "number", problem: "not-a-number" };
export const WHOLE_NUMBER: Leaf = {
  kind: "number",
  problem: "not-a-whole-number",
  fits: (text) => /^\d{1,9}$/.test(text),
};
export const BOOLEAN: Leaf = { kind: "boolean", problem: "not-a-boolean" };
/** A mapping that is not looked into. */
export const MAP: Leaf = { kind: "any-map", problem: "not-a-mapping" };
/** A day that is in the calendar. */
export const DATE: Leaf = { kind: "text", problem: "not-a-date", fits: isDate };
export const TIME: Leaf = {
  kind: "text",
  problem: "not-a-time",
  fits: (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/.test(text),
};

/** One of these words. */
export function oneOf(...words: readonly string[]): Leaf {
  return { kind: "text", problem: "not-one-of", words };
}

export function list(of: YamlShape): ListShape {
  return { kind: "list", of };
}

export function record(keys: RecordShape["keys"], ...required: readonly string[]): RecordShape {
  return { kind: "record", keys, required };
}

export function names(of: YamlShape): NamesShape {
  return { kind: "names", of };
}

export function either(problem: string, ...of: readonly YamlShape[]): EitherShape {
  return { kind: "either", problem, of };
}
