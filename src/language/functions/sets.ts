import type { FunctionTable } from "./specification";

export const SETS: FunctionTable = {};
