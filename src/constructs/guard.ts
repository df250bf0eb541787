import type { App } from "cdktf";
import type { GuardOptions } from "./guard-options";
import { guardedSynth } from "./guarded-synth";

const GUARDED = new WeakSet<App>();

/**
 * Makes `app.synth()` of a plain cdktf app validate and plan the whole app before anything is written. Guarding an app
 * twice is the same as once.
 */
export function guard<T extends App>(app: T, options: GuardOptions = {}): T {
  if (GUARDED.has(app)) return app;
  GUARDED.add(app);
  const synth = app.synth.bind(app);
  app.synth = () => guardedSynth(app, synth, options);
  return app;
}
