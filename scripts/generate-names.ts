import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { nameTypes } from "./catalog/names";

// Run from the package root, after a build: npm run generate.
writeFileSync(join("src", "constructs", "names.ts"), nameTypes());
