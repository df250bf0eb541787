import type { FunctionTable } from "./specification";

export const MERGE: FunctionTable = {};
