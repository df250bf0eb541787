import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** Characters of a password: RunInstances Password (2026-07-16). */
const LENGTH = { min: 8, max: 30 } as const;

/** Of these four kinds a password has at least three; any other character is refused. */
const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[()`~!@#$%^&*_+=|{}[\]:;'<>,.?/-]/];
const ALLOWED = /^[A-Za-z0-9()`~!@#$%^&*_+=|{}[\]:;'<>,.?/-]*$/;

/** The schema takes any text for a password. What is wrong with it is said, the password itself is not. */
export const instancePassword: Rule = {
  id: "instance/password",
  severity: "error",
  about: ["password"],
  decidedAt: "synth",
  prevents: ["InvalidPassword.Malformed"],
  source: "ECS API RunInstances Password (2026-07-16)",
  check({ network, catalog }, report) {
    for (const instance of network.instances) {
      report.decide(instance, network.text(instance, "password"), (password) => {
        const image = network.imageOf(instance);
        const os = image.kind === "known" ? catalog.image(image.value)?.os : undefined;
        const message = mistakeOf(password, os?.startsWith("win") === true);
        if (!message) return;
        const limits = message === "length" ? [fact("min", LENGTH.min), fact("max", LENGTH.max)] : [];
        report.violation(instance, {
          message,
          facts: [fact("instance", instance.address), ...limits],
          fix: { id: "other", params: { instance: instance.address } },
        });
      });
    }
  },
};

function mistakeOf(password: string, windows: boolean): string | undefined {
  // The provider takes an empty text for unset.
  if (password === "") return undefined;
  if (password.length < LENGTH.min || password.length > LENGTH.max) return "length";
  if (!ALLOWED.test(password)) return "characters";
  if (KINDS.filter((kind) => kind.test(password)).length < 3) return "kinds";
  return windows && password.startsWith("/") ? "slash" : undefined;
}
