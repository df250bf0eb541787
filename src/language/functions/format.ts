import type { FunctionTable } from "./specification";

export const FORMATS: FunctionTable = {};
