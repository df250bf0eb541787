import { elementsOf, keysOf } from "../../../value/collection";
import { type Num, numberText } from "../../../value/number";
import { stringValue, type Value } from "../../../value/value";
import { canBeLiteral, isMultiline, writeDoubleQuoted, writeLiteral } from "./scalars";
import { YamlWriter } from "./writer";

/** Where a node stands: it decides how it is laid out. */
type Place = "root" | "item" | "key" | "value";

/** Longer keys, in bytes, get a line of their own. */
const LONGEST_KEY = 128;

/**
 * A wholly known value as YAML, laid out as go-cty-yaml does (libyaml's emitter: blocks, texts in double quotes, lines broken
 * behind column 80). Linear, any depth.
 */
export function encodeYaml(value: Value): string {
  const writer = new YamlWriter();
  const todo: Step[] = [() => node(writer, value, "root")];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const steps = next();
    for (let i = steps.length - 1; i >= 0; i--) todo.push(steps[i] as Step);
  }
  return writer.end();
}

/** What is left to do, told by what it does first. */
type Step = () => Step[];

const DONE: Step[] = [];

function node(writer: YamlWriter, value: Value, place: Place): Step[] {
  if (value.content === null) return plain(writer, "null", place);
  switch (value.type.kind) {
    case "string":
      return text(writer, value.content as string, place);
    case "number":
      return plain(writer, numberText(value.content as Num), place);
    case "bool":
      return plain(writer, String(value.content), place);
    case "map":
    case "object":
      return mapping(writer, value);
    default:
      return sequence(writer, value, place);
  }
}

function plain(writer: YamlWriter, scalar: string, place: Place): Step[] {
  writer.word(scalar);
  // A document that is such a word might go on: it gets an end.
  writer.openEnded = place === "root";
  return DONE;
}

function text(writer: YamlWriter, content: string, place: Place): Step[] {
  const indent = writer.indented();
  if (place !== "key" && content.includes("\n") && canBeLiteral(content)) writeLiteral(writer, content);
  else writeDoubleQuoted(writer, content, place !== "key");
  writer.indent = indent;
  return DONE;
}

function sequence(writer: YamlWriter, value: Value, place: Place): Step[] {
  const elements = elementsOf(value);
  if (elements.length === 0) return empty(writer, "[", "]");
  const outer = writer.indent;
  // The lines of a list below a key are not indented.
  if (place !== "value" || writer.isFreshLine) writer.indent = outer < 0 ? 0 : outer + 2;
  const items = elements.map(
    (element): Step =>
      () => {
        writer.line();
        writer.sign("-", { space: true, opensBlock: true });
        return node(writer, element, "item");
      },
  );
  return [...items, () => closed(writer, outer)];
}

function mapping(writer: YamlWriter, value: Value): Step[] {
  const elements = elementsOf(value);
  if (elements.length === 0) return empty(writer, "{", "}");
  const outer = writer.indent;
  writer.indent = outer < 0 ? 0 : outer + 2;
  const members = keysOf(value).map((key, i) => member(writer, key, elements[i] as Value));
  return [...members, () => closed(writer, outer)];
}

function member(writer: YamlWriter, key: string, value: Value): Step {
  if (!isMultiline(key) && Buffer.byteLength(key) <= LONGEST_KEY) {
    return () => {
      writer.line();
      text(writer, key, "key");
      writer.sign(":");
      return node(writer, value, "value");
    };
  }
  return () => {
    writer.line();
    writer.sign("?", { space: true, opensBlock: true });
    node(writer, stringValue(key), "value");
    writer.line();
    writer.sign(":", { space: true, opensBlock: true });
    return node(writer, value, "value");
  };
}

function empty(writer: YamlWriter, open: string, close: string): Step[] {
  writer.sign(open, { space: true });
  writer.sign(close);
  return DONE;
}

function closed(writer: YamlWriter, indent: number): Step[] {
  writer.indent = indent;
  return DONE;
}
