import { readFileSync } from "node:fs";
import { visit } from "jsonc-parser";
import { formatAddress } from "../model/address";
import type { Location } from "../model/location";

/**
 * Finds declarations in a file of Terraform's JSON syntax. The file is gone through once, on the first question: most
 * runs have no finding and never ask.
 */
export class JsonLocator {
  private lines: Map<string, Location> | undefined;

  /** @param read gives the text again; it is not kept, since it may be large. */
  constructor(
    private readonly file: string,
    private readonly read: () => string = () => readFileSync(file, "utf8"),
  ) {}

  /** Where `TYPE.NAME`, `data.TYPE.NAME`, `action.TYPE.NAME`, `module.NAME`, `var.NAME` and so on is declared. */
  locate(address: string): Location | undefined {
    this.lines ??= declarations(this.read(), this.file);
    return this.lines.get(address);
  }
}

function declarations(text: string, file: string): Map<string, Location> {
  const found = new Map<string, Location>();
  visit(text, {
    onObjectProperty: (property, _offset, _length, line, column, path) => {
      const names = path().filter((step) => typeof step === "string");
      const address = addressOf(names, property);
      if (address !== undefined) found.set(address, { file, line: line + 1, column: column + 1 });
    },
  });
  return found;
}

const BY_NAME: ReadonlyMap<string, string> = new Map([
  ["module", "module"],
  ["variable", "var"],
  ["output", "output"],
  ["check", "check"],
]);

function addressOf(path: readonly string[], name: string): string | undefined {
  const [keyword = "", type = ""] = path;
  if (path.length === 1) {
    const root = BY_NAME.get(keyword);
    return root === undefined ? undefined : `${root}.${name}`;
  }
  if (path.length !== 2) return undefined;
  if (keyword === "resource" || keyword === "data") {
    return formatAddress(keyword === "data" ? "data" : "managed", type, name);
  }
  return keyword === "ephemeral" || keyword === "action" ? `${keyword}.${type}.${name}` : undefined;
}
