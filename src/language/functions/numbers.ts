import type { FunctionTable } from "./specification";

export const NUMBERS: FunctionTable = {};
