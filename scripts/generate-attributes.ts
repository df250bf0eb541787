import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { attributeInterfaces } from "./attributes/interfaces";

// Run from the package root, after a build: npm run generate.
writeFileSync(join("src", "constructs", "attributes.ts"), attributeInterfaces());
