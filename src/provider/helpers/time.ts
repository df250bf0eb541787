import type { GivenAttribute } from "../../model/resource-types";
import { DIGITS, givenNumber, letters, shapedText } from "./letters";

/** A point of time as RFC 3339 has it, in UTC and without fractions. */
const STAMP: GivenAttribute = () => shapedText(letters(`${DIGITS}-:TZ`, 20));
const twoDigits: GivenAttribute = () => givenNumber(letters(DIGITS, 1, 2));

/** A random number of 63 bits (hashicorp/null 3.2). */
export const SOME_ID: GivenAttribute = () => shapedText(letters(DIGITS, 1, 19));

/** Attributes of time_static, time_rotating and time_offset (hashicorp/time 0.13). */
export const STAMPS: ReadonlyMap<string, GivenAttribute> = new Map([
  ["rfc3339", STAMP],
  ["year", () => givenNumber(letters(DIGITS, 4))],
  ["month", twoDigits],
  ["day", twoDigits],
  ["hour", twoDigits],
  ["minute", twoDigits],
  ["second", twoDigits],
  ["unix", () => givenNumber(letters(DIGITS, 1, 11))],
]);
