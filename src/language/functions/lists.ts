import type { FunctionTable } from "./specification";

export const LISTS: FunctionTable = {};
