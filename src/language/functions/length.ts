import type { FunctionTable } from "./specification";

export const LENGTH: FunctionTable = {};
