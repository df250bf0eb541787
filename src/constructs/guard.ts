import type { App } from "cdktf";
import type { GuardOptions } from "./guard-options";
import { guardedSynth } from "./guarded-synth";
import { noteLines } from "./noted-lines";

const GUARDED = new WeakSet<App>();

/**
 * Makes `app.synth()` of a plain cdktf app validate and plan the whole app before anything is written, and findings
 * name the lines of what is made from now on. Guarding an app twice is the same as once.
 */
export function guard<T extends App>(app: T, options: GuardOptions = {}): T {
  if (GUARDED.has(app)) return app;
  GUARDED.add(app);
  noteLines(app);
  const synth = app.synth.bind(app);
  app.synth = () => guardedSynth(app, synth, options);
  return app;
}
