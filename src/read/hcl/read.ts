import { BodyReader } from "../../language/body";
import { LanguageError } from "../../language/error";
import type { Json, JsonObject } from "../../model/json";
import type { Location } from "../../model/location";
import { InputError } from "../../model/problem";
import { Lines } from "../lines";
import { Bodies, type TopBlock } from "./body";
import { type Comment, commentsOf } from "./comments";
import { failMalformed } from "./malformed";

/** A file of Terraform's native syntax, as a document of its JSON syntax and where things stand in it. */
export interface HclFile {
  readonly document: JsonObject;
  readonly blocks: readonly TopBlock[];
  /** Comments that are for eniplan. */
  readonly comments: readonly Comment[];
  readonly at: (offset: number) => Location;
}

/** One argument of a file of values. */
export interface Assignment {
  readonly name: string;
  /** As in JSON syntax: strings are templates. */
  readonly value: Json;
  readonly location: Location;
}

/**
 * Reads a configuration in HCL. Linear.
 *
 * @throws InputError for what is not HCL, and for arguments and blocks that a configuration does not have.
 */
export function readHcl(text: string, file: string): HclFile {
  const lines = new Lines(text, file);
  const reader = new BodyReader(text);
  const bodies = new Bodies(reader);
  const document = read(bodies, text, lines, () => bodies.configuration());
  return { document, blocks: bodies.blocks, comments: commentsOf(text, reader.comments), at: (at) => lines.at(at) };
}

/** Reads `name = value` lines, as a `.tfvars` file has them. @throws as `readHcl`. */
export function readAssignments(text: string, file: string): Assignment[] {
  const lines = new Lines(text, file);
  const bodies = new Bodies(new BodyReader(text));
  const found = read(bodies, text, lines, () => bodies.assignments());
  return found.map(({ name, value, start }) => ({ name, value, location: lines.at(start) }));
}

/** The value that stands alone in a text, as of `--var`; undefined when it is not one. */
export function readValue(text: string): Json | undefined {
  // In brackets line breaks are free, as where Terraform reads such a value.
  const bodies = new Bodies(new BodyReader(`x = (${text}\n)\n`));
  try {
    const [only, ...others] = bodies.assignments();
    return others.length === 0 ? only?.value : undefined;
  } catch (error) {
    if (error instanceof LanguageError) return undefined;
    throw error;
  }
}

function read<T>(bodies: Bodies, text: string, lines: Lines, work: () => T): T {
  const result = ofLanguage(text, lines, work);
  if (bodies.unexpected.length === 0) return result;
  throw new InputError(bodies.unexpected.map(({ offset, id, params }) => ({ id, params, location: lines.at(offset) })));
}

function ofLanguage<T>(text: string, lines: Lines, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof LanguageError)) throw error;
    return failMalformed(text, lines.file, lines.at(error.range?.start ?? 0));
  }
}
