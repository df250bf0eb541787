import type { FunctionTable } from "./specification";

export const REMOVED: FunctionTable = {};
