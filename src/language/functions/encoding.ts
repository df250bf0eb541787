import type { FunctionTable } from "./specification";

export const ENCODING: FunctionTable = {};
