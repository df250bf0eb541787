import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaSource, typeNames } from "../src/schema/files";
import { serviceFiles, services } from "./attributes/bindings";

/*
 * Writes dist/alicloud: a class for each resource type of the provider, one file a service. Run from the package root, after
 * the schemas were compiled: node scripts/run.mjs bindings.
 */
const folder = join("dist", "alicloud");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { provider, version } = schemaSource();
for (const [service, types] of services(typeNames("resource"))) {
  const { javascript, declarations } = serviceFiles(types, `${provider} ${version}`);
  writeFileSync(join(folder, `${service}.js`), javascript);
  writeFileSync(join(folder, `${service}.d.ts`), declarations);
}
