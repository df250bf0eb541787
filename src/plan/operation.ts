/** `apply` creates, updates or reads an object, or passes an unchanged one by; a replacement has both. */
export type Operation = "apply" | "destroy";
