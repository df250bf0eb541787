import type { FunctionTable } from "./specification";

export const HASHES: FunctionTable = {};
