/** What an action does to an instance, as far as its type says; `unknown`: eniplan does not know what it does. */
export type ActionEffect = "reboot" | "stop" | "start" | "unknown";

/** Words that stand between the underscores of a type. */
const WORDS: readonly (readonly [RegExp, ActionEffect])[] = [
  [/(?:^|_)(?:reboot|restart)(?:_|$)/, "reboot"],
  [/(?:^|_)(?:stop|shutdown|poweroff|power_off)(?:_|$)/, "stop"],
  [/(?:^|_)(?:start|poweron|power_on)(?:_|$)/, "start"],
];

/**
 * Judged by the name of the type alone: the alicloud provider has no action as of 1.289.0, so none can be described. Of
 * other providers nothing is known.
 */
export function effectOf(type: string): ActionEffect {
  if (!type.startsWith("alicloud_")) return "unknown";
  return WORDS.find(([word]) => word.test(type))?.[1] ?? "unknown";
}
