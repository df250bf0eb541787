import type { FunctionTable } from "./specification";

export const DATES: FunctionTable = {};
