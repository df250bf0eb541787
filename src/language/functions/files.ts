import type { FunctionTable } from "./specification";

export const FILES: FunctionTable = {};
