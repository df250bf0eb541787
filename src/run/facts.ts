import { resolve } from "node:path";
import { type Catalog, loadCatalog } from "../catalog/catalog";
import { withOverlay } from "../catalog/overlay";
import { type Baseline, readBaseline } from "../policy/baseline";
import { parseJsonObject } from "../read/json";
import { display } from "../read/local-state";
import { readOverlay } from "../read/overlay";
import { readText } from "../read/text";

/**
 * @throws InputError when there is no such file, or it is no baseline.
 */
export function loadBaseline(file: string, cwd: string): Baseline {
  const path = resolve(cwd, file);
  const shown = display(path, cwd);
  return readBaseline(parseJsonObject(readText(path), shown), shown);
}

/**
 * The catalog with an overlay.
 *
 * @throws InputError when there is no such file, or it is no overlay.
 */
export function overlaidCatalog(file: string, cwd: string): Catalog {
  const path = resolve(cwd, file);
  return withOverlay(loadCatalog(), readOverlay(readText(path), display(path, cwd)));
}
