import { importSchema } from "./schema/import";

// Run from the package root, after tsc: node dist/scripts/import-schema.js FACTS CLONE DAY
// CLONE is the provider's source at the commit of the facts; DAY is when they were collected.
const [, , facts, clone, day] = process.argv;
if (!facts || !clone || !day) throw new Error("usage: import-schema FACTS CLONE DAY");
importSchema(".", facts, clone, day);
