import { textShapeOf } from "../../language/texts";
import type { GivenAttribute } from "../../model/resource-types";
import { elementsOf } from "../../value/collection";
import { joinedShape, type TextShape } from "../../value/shape";
import { listOf, STRING } from "../../value/type";
import { isKnown, type Value } from "../../value/value";
import { DIGITS, givenNumber, HEX, LOWER, letters, shapedText, UPPER, wholeOf } from "./letters";

/*
 * hashicorp/random 3.7: https://github.com/hashicorp/terraform-provider-random/tree/v3.7.2/internal/provider
 */

type Argument = Parameters<GivenAttribute>[0];
type Attributes = Readonly<Record<string, GivenAttribute>>;

/** What is known of what a resource of the provider random makes up. */
export function randomAttribute(type: string, attribute: string): GivenAttribute | undefined {
  return RANDOM.get(type)?.get(attribute);
}

const WORDS = "abcdefghijklmnopqrstuvwxyz,.";
/** None of the words is longer (dustinkirkland/golang-petname). */
const LONGEST_WORD = 24;
const SPECIAL = "!@#$%&*()-_=+[]{}<>:?";

const text: GivenAttribute = (argument) => shapedText(randomText(argument));
const uuid: GivenAttribute = () => shapedText(UUID);
const pet: GivenAttribute = (argument) => shapedText(petName(argument));

const UUID: TextShape = joinedShape([8, 4, 4, 4, 12].flatMap((n, i) => [i === 0 ? [] : ["-"], letters(HEX, n)]));

const RANDOM = table({
  random_integer: { result: integer },
  random_string: { result: text, id: text },
  random_password: { result: text },
  random_uuid: { result: uuid, id: uuid },
  random_uuid4: { result: uuid, id: uuid },
  random_uuid7: { result: uuid, id: uuid },
  random_pet: { id: pet },
  random_shuffle: { result: shuffled },
  random_id: {
    hex: (argument) => prefixed(argument, (bytes) => letters(HEX, 2 * bytes)),
    dec: (argument) => prefixed(argument, (bytes) => letters(DIGITS, 1, Math.ceil(8 * bytes * Math.log10(2)))),
    b64_url: (argument) => prefixed(argument, base64),
    b64_std: (argument) => prefixed(argument, (bytes) => letters(`${ALPHABET}+/=`, 4 * Math.ceil(bytes / 3))),
    id: (argument) => shapedText(ofBytes(argument, base64)),
  },
});

const ALPHABET = `${DIGITS}${LOWER}${UPPER}`;

function base64(bytes: number): TextShape {
  return letters(`${ALPHABET}-_`, Math.ceil((4 * bytes) / 3));
}

function table(types: Readonly<Record<string, Attributes>>): ReadonlyMap<string, ReadonlyMap<string, GivenAttribute>> {
  return new Map(Object.entries(types).map(([type, attributes]) => [type, new Map(Object.entries(attributes))]));
}

function integer(argument: Argument): ReturnType<GivenAttribute> {
  const [min, max] = [wholeOf(argument("min")), wholeOf(argument("max"))];
  if (typeof min !== "number" || typeof max !== "number" || min > max) return givenNumber(letters(`-${DIGITS}`, 1, 20));
  const lengths = [min, max].map((n) => String(n).length);
  if (min >= 0) return givenNumber(letters(DIGITS, ...(lengths as [number, number])));
  return givenNumber(letters(`-${DIGITS}`, 1, Math.max(...lengths)));
}

/** Of those letters that are asked for; by default of all. */
function randomText(argument: Argument): TextShape {
  const length = wholeOf(argument("length"));
  const size = typeof length === "number" ? { min: length, max: length } : { min: 1, max: Infinity };
  const of = alphabetOf(argument);
  return [of === undefined ? size : { letters: of, ...size }];
}

function alphabetOf(argument: Argument): string | undefined {
  const special = argument("override_special");
  if (!isKnown(special)) return undefined;
  const own = typeof special.content === "string" && special.content !== "" ? special.content : SPECIAL;
  const numeric = ["numeric", "number"].some((name) => isSwitchedOff(argument(name)));
  return [
    isSwitchedOff(argument("lower")) ? "" : LOWER,
    isSwitchedOff(argument("upper")) ? "" : UPPER,
    numeric ? "" : DIGITS,
    isSwitchedOff(argument("special")) ? "" : own,
  ].join("");
}

function isSwitchedOff({ content }: Value): boolean {
  return content === false || content === "false";
}

function prefixed(argument: Argument, shape: (bytes: number) => TextShape): ReturnType<GivenAttribute> {
  const prefix = argument("prefix");
  return shapedText(joinedShape([prefix.content === null ? [] : textShapeOf(prefix), ofBytes(argument, shape)]));
}

function ofBytes(argument: Argument, shape: (bytes: number) => TextShape): TextShape {
  const bytes = wholeOf(argument("byte_length"));
  return typeof bytes === "number" ? shape(bytes) : [{ min: 1, max: Infinity }];
}

function petName(argument: Argument): TextShape {
  const [length, given] = [argument("length"), argument("separator")];
  const count = wholeOf(length) === null ? 2 : wholeOf(length);
  const separator = given.content === null ? ["-"] : textShapeOf(given);
  if (typeof count !== "number" || count > 16) return [{ min: 1, max: Infinity }];
  const prefix = argument("prefix");
  const words = Array.from({ length: count }, () => joinedShape([letters(LOWER, 1), letters(WORDS, 0, LONGEST_WORD)]));
  const parts = prefix.content === null || prefix.content === "" ? words : [textShapeOf(prefix), ...words];
  return joinedShape(parts.flatMap((part, i) => (i === 0 ? [part] : [separator, part])));
}

function shuffled(argument: Argument): ReturnType<GivenAttribute> {
  const count = wholeOf(argument("result_count"));
  const input = argument("input");
  const length = count === null && isKnown(input) ? elementsOf(input).length : undefined;
  const lengths = length === undefined ? {} : { minLength: length, maxLength: length };
  return { type: listOf(STRING), refinements: { notNull: true, ...lengths } };
}
