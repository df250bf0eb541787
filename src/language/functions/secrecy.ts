import type { FunctionTable } from "./specification";

export const SECRECY: FunctionTable = {};
