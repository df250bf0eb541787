import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TypeRecord } from "../../src/schema/record";
import {
  type About,
  type Committed,
  type CommittedKind,
  committedFile,
  committedText,
  sinceText,
  zerosFile,
} from "./committed";
import { attributesOf, dataSourcesOf } from "./data-sources";
import { readSource } from "./go/source";
import { sinceOf } from "./since";
import { zerosText } from "./zeros";

interface Facts {
  readonly about: { readonly provider: string; readonly commit: string; readonly of: string };
  readonly hide: readonly unknown[];
  readonly types: Readonly<Record<string, TypeRecord>>;
}

/**
 * Takes the facts of a folder over into catalog/schema/, and the data sources out of the same commit of the provider, since
 * the facts have only names of what they return.
 */
export function importSchema(root: string, folder: string, clone: string, collected: string): void {
  const facts = JSON.parse(readFileSync(join(folder, "provider-schema.json"), "utf8")) as Facts;
  const about = aboutOf(facts, collected);
  write(root, "resource", { about, conditions: facts.hide, types: facts.types });
  write(root, "data", { about, types: dataSourcesOf(clone) });
  writeFileSync(committedFile(root, "since"), sinceText(about, sinceOf(clone)));
  const source = readSource(clone);
  write(root, "provider", { about, types: { alicloud: { a: attributesOf(source, source.provider) } } });
  writeFileSync(zerosFile(root), zerosText(clone, about, facts.types));
}

function aboutOf({ about }: Facts, collected: string): About {
  const { provider, commit, of } = about;
  return {
    provider,
    version: of.split(" ")[0] as string,
    commit,
    source: `https://github.com/aliyun/terraform-provider-alicloud/tree/${commit}/alicloud`,
    collected,
    licence:
      "Facts of an interface (names, types, flags, limits), read from source under MPL-2.0; no text or code of it.",
  };
}

function write(root: string, kind: CommittedKind, committed: Committed): void {
  const file = committedFile(root, kind);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, committedText(committed));
}
