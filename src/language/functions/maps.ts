import type { FunctionTable } from "./specification";

export const MAPS: FunctionTable = {};
