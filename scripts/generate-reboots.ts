import { writeFileSync } from "node:fs";
import { rebootsPage } from "./reboots/table";

// Run from the package root, after tsc: npm run generate.
writeFileSync("docs/reboots.md", rebootsPage());
