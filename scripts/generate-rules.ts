import { writeFileSync } from "node:fs";
import { rulesTable } from "./rules/table";

// Run from the package root, after tsc: npm run generate.
writeFileSync("docs/rules.md", rulesTable("en"));
writeFileSync("docs/rules.zh.md", rulesTable("zh"));
