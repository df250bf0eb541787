import type { Command } from "commander";
import type { Catalog } from "../../catalog/catalog";
import { jsonDocument } from "../../report/encode/json";
import type { HelpPhrase } from "../../report/messages/help-en";
import { addCommonOptions, addExamples, repeated } from "../common";
import type { CommonOptions, Context } from "../context";
import { parseFormats } from "../formats";
import { outputDocument, outputText } from "../output";
import { showAge } from "./age";
import type { CatalogAnswer } from "./answer";
import { showImages } from "./images";
import { showQuotas } from "./quotas";
import { showType } from "./type";
import { showZones } from "./zones";

interface Lookup {
  readonly name: string;
  /** How the argument is written in the help; empty: none. */
  readonly argument: string;
  readonly help: HelpPhrase;
  readonly example: string;
  /** @throws InputError for a name that is not in the catalog. */
  readonly show: (catalog: Catalog, argument: string | undefined, context: Context) => CatalogAnswer;
}

const LOOKUPS: readonly Lookup[] = [
  { name: "type", argument: "<type>", help: "help.catalog-type", example: "type ecs.g7.large", show: showType },
  { name: "zones", argument: "[region]", help: "help.catalog-zones", example: "zones cn-hangzhou", show: showZones },
  { name: "images", argument: "[image]", help: "help.catalog-images", example: "images ubuntu", show: showImages },
  {
    name: "quotas",
    argument: "[quota]",
    help: "help.catalog-quotas",
    example: "quotas vpc.per_region",
    show: showQuotas,
  },
  { name: "age", argument: "", help: "help.catalog-age", example: "age", show: showAge },
];

/** `eniplan catalog type|zones|images|quotas|age` */
export function addCatalog(program: Command, context: Context): void {
  const { words } = context;
  const catalog = program.command("catalog").description(words.phrase("help.catalog"));
  addCommonOptions(catalog, context);
  addExamples(
    catalog,
    context,
    LOOKUPS.map(({ example, help }) => [`eniplan catalog ${example}`, help]),
  );
  for (const lookup of LOOKUPS) addLookup(catalog, context, lookup);
}

function addLookup(parent: Command, context: Context, { name, argument, help, example, show }: Lookup): void {
  const { words } = context;
  const command = parent.command(name).description(words.phrase(help));
  if (argument !== "") command.argument(argument, words.phrase("help.catalog-argument"));
  command.option("--format <name>", words.phrase("help.format"), repeated);
  addCommonOptions(command, context);
  addExamples(command, context, [[`eniplan catalog ${example}`, help]]);
  command.action(async (...args: unknown[]) => {
    const subject = argument === "" ? undefined : (args[0] as string | undefined);
    const options = args[argument === "" ? 0 : 1] as CommonOptions & { format?: readonly string[] };
    const human = context.human(options);
    const { loadCatalog } = await import("../../catalog/catalog.js");
    const answer = show(loadCatalog(), subject, context);
    for (const { name: format, file } of parseFormats(options.format ?? [], words)) {
      const plain = file === undefined ? human : { ...human, color: false };
      if (format === "json") outputDocument(jsonDocument(answer.json), file, context);
      else outputText(answer.human(plain), file, context);
    }
  });
}
