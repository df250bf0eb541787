import type { FunctionTable } from "./specification";

export const CIDR: FunctionTable = {};
