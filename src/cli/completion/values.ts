import type { Argument, Command, Option } from "commander";
import { loadCatalog } from "../../catalog/catalog";
import { knownReleases } from "../../model/release";
import { RULES } from "../../rules/index";
import { GRAPH_FORMATS, LIST_FORMATS, PLAN_REPORTS, REPORTS } from "../formats";
import { GRAPH_KINDS } from "../graph";
import { KITS, PIPELINES } from "../init/choices";
import { SHELLS } from "./scripts";

/** What may stand at a place. */
export interface Completion {
  readonly values: readonly { readonly value: string; readonly about: string }[];
  /** Files or folders too, which the shell knows better. Default: none. */
  readonly place?: "files" | "folders";
}

export const NO_VALUES: Completion = { values: [] };

/**
 * Values of an option: those that it knows, or what its placeholder says.
 *
 * @param written what is there of it already.
 */
export function optionValues(command: Command, { long, flags }: Option, written: string): Completion {
  switch (long) {
    case "--lang":
      return named(["en", "zh"]);
    case "--kind":
      return named(GRAPH_KINDS);
    case "--format":
      // NAME=FILE
      return written.includes("=") ? { values: [], place: "files" } : named(formatsOf(command));
    case "--state":
      return { ...named(["-", "none"]), place: "files" };
    case "--kit":
      return named(KITS);
    case "--ci":
      return named(PIPELINES);
    case "--terraform-version":
      return named(knownReleases());
    case "--policy":
    case "--baseline":
      return { ...named(["none"]), place: "files" };
    default:
      return placeOf(/[<[]([\w.]+)/.exec(flags)?.[1]);
  }
}

/** Values of an operand, by what it is called. */
export function argumentValues(command: Command, argument: Argument): Completion {
  switch (argument.name()) {
    case "rule":
      return named(RULES.map(({ id }) => id));
    case "type":
      return named(loadCatalog().instanceTypeNames());
    case "region":
      return named(loadCatalog().regions());
    case "image":
      return named(loadCatalog().imageIds());
    case "quota":
      return named(loadCatalog().quotaIds());
    case "shell":
      return named(SHELLS);
    case "command":
      return named(command.parent?.commands.map((one) => one.name()) ?? []);
    default:
      return placeOf(argument.name());
  }
}

/** Placeholders that stand for something in the file system. */
function placeOf(placeholder: string | undefined): Completion {
  if (placeholder === "folder") return { values: [], place: "folders" };
  return placeholder === "file" || placeholder === "path" ? { values: [], place: "files" } : NO_VALUES;
}

function formatsOf(command: Command): readonly string[] {
  switch (command.name()) {
    case "check":
      return REPORTS;
    case "plan":
    case "show":
    case "merge":
      return PLAN_REPORTS;
    case "graph":
      return GRAPH_FORMATS;
    default:
      return LIST_FORMATS;
  }
}

function named(values: readonly string[]): Completion {
  return { values: values.map((value) => ({ value, about: "" })) };
}
