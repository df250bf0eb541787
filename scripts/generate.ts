import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { attributeInterfaces } from "./attributes/interfaces";
import { compileCatalog } from "./catalog/compile";
import { nameTypes } from "./catalog/names";
import { rebootsPage } from "./reboots/table";
import { writePages } from "./rules/pages";
import { compileSchema } from "./schema/compile";

/*
 * All that is generated and in git: npm run generate. It needs neither a build nor sources whose types are right: the
 * catalog is compiled first, and what is written is written from data.
 */
for (const mistake of compileCatalog(".")) process.stderr.write(`${mistake}\n`);
compileSchema(".");
writeFileSync(join("src", "constructs", "names.ts"), nameTypes());
writeFileSync(join("src", "constructs", "attributes.ts"), attributeInterfaces());
writeFileSync(join("docs", "reboots.md"), rebootsPage());
writePages();
