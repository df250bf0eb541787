import type { Result } from "../../policy/result";
import type { ReportOptions } from "../options";
import { below, placesOf } from "../place";
import { type Words, wordsOf } from "../words";
import { Item, type Telling } from "./item";

/** A result as reports tell it; what formats have in common is found once. */
export interface PreparedReport {
  readonly result: Result;
  readonly words: Words;
  readonly options: ReportOptions;
  /** The name of a file, as code hosts name it. */
  readonly file: (name: string) => string;
  /** Every finding, as they were found. */
  readonly items: readonly Item[];
  /** All but what the baseline knows, which reports only count. */
  readonly shown: readonly Item[];
}

export function prepare(result: Result, options: ReportOptions): PreparedReport {
  const words = wordsOf(result, options);
  const file = (name: string) => below(name, options);
  const items = itemsOf({ result, words, file, placeOf: placesOf(result, options) });
  return { result, words, options, file, items, shown: items.filter(({ finding }) => !finding.baseline) };
}

export function itemsOf(telling: Telling): Item[] {
  return telling.result.findings.map((finding) => new Item(finding, telling));
}
