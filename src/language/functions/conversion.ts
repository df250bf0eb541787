import type { FunctionTable } from "./specification";

export const CONVERSIONS: FunctionTable = {};
