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

  /** Where `TYPE.NAME`, `data.TYPE.NAME` or `module.NAME` is declared. */
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
      const [keyword, type] = names;
      const place = { file, line: line + 1, column: column + 1 };
      if (names.length === 1 && keyword === "module") found.set(`module.${property}`, place);
      if (names.length !== 2 || type === undefined || (keyword !== "resource" && keyword !== "data")) return;
      const address = formatAddress(keyword === "data" ? "data" : "managed", type, property);
      found.set(address, place);
    },
  });
  return found;
}
