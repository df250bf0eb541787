/**
 * A run is over before code that V8 optimises late has paid for its compilation: with a larger budget before that, a plan of
 * 1,000 and of 10,000 resources takes two thirds of the processor time, and one of 100,000 no more than before
 * (`npm run bench`). By Node's major version, since the names of the flags are V8's own; others run as they are.
 */
const FLAGS = new Map([
  ["20", "--interrupt-budget=1000000"],
  ["22", "--invocation-count-for-turbofan=30000"],
]);

const flag = FLAGS.get(process.versions.node.split(".")[0] ?? "");
if (flag !== undefined) process.getBuiltinModule("node:v8").setFlagsFromString(flag);
