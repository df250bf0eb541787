import type { FunctionTable } from "./specification";

export const CHOICES: FunctionTable = {};
