import type { Rule } from "../rule";
import { schemaAttribute } from "./attribute/rule";
import { schemaDeprecated } from "./deprecated/rule";
import { schemaProviderVersion } from "./provider-version/rule";

/** The rules schema/*, in the order in which findings are listed. */
export const SCHEMA_RULES: readonly Rule[] = [schemaAttribute, schemaDeprecated, schemaProviderVersion];
