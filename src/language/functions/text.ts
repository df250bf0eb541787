import type { FunctionTable } from "./specification";

export const TEXT: FunctionTable = {};
