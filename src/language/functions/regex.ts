import type { FunctionTable } from "./specification";

export const REGEX: FunctionTable = {};
