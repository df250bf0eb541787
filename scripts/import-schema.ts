import { importSchema } from "./schema/import";

// Run from the package root, after tsc: node dist/scripts/import-schema.js FACTS DATA-SOURCES DAY
const [, , facts, dataSources, day] = process.argv;
if (!facts || !dataSources || !day) throw new Error("usage: import-schema FACTS DATA-SOURCES DAY");
importSchema(".", facts, dataSources, day);
