import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { constructClasses } from "./attributes/classes";
import { attributeInterfaces } from "./attributes/interfaces";
import { compileCatalog } from "./catalog/compile";
import { nameTypes } from "./catalog/names";
import { withClaims } from "./claims/table";
import { withRooms } from "./house/biome";
import { roomsIn } from "./house/rooms";
import { readSources } from "./house/sources";
import { withFunctions } from "./language/functions";
import { compileOverlays } from "./overlays/compile";
import { withTypes } from "./plan/exactness";
import { rebootsPage } from "./reboots/table";
import { withFurtherRules } from "./rules/coverage";
import { writePages } from "./rules/pages";
import { compileSchema } from "./schema/compile";

/*
 * All that is generated and in git: npm run generate. It needs neither a build nor sources whose types are right: the
 * catalog is compiled first, and what is written is written from data.
 */
for (const mistake of [...compileCatalog("."), ...compileOverlays(".")]) process.stderr.write(`${mistake}\n`);
compileSchema(".");
writeFileSync(join("src", "constructs", "names.ts"), nameTypes());
writeFileSync(join("src", "constructs", "attributes.ts"), attributeInterfaces());
writeFileSync(join("src", "constructs", "generated", "classes.ts"), constructClasses());
writeFileSync(join("docs", "reboots.md"), rebootsPage());
const planPage = join("docs", "plan.md");
writeFileSync(planPage, withTypes(readFileSync(planPage, "utf8")));
const orderPage = join("docs", "order.md");
writeFileSync(orderPage, withClaims(readFileSync(orderPage, "utf8")));
const functions = join("docs", "expressions.md");
writeFileSync(functions, withFunctions(readFileSync(functions, "utf8")));
writePages();
const coverage = join("docs", "coverage.md");
writeFileSync(coverage, withFurtherRules(readFileSync(coverage, "utf8")));
// What rooms may import stands in docs/architecture.md.
const rooms = roomsIn(readFileSync(join("docs", "architecture.md"), "utf8"));
writeFileSync("biome.json", withRooms(readFileSync("biome.json", "utf8"), rooms, readSources()));
