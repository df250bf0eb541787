import type { FunctionTable } from "./specification";

export const LOGIC: FunctionTable = {};
