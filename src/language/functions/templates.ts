import type { FunctionTable } from "./specification";

export const TEMPLATES: FunctionTable = {};
