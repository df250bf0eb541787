import { instanceUserData } from "../../../src/rules/instance/user-data/rule";
import { FW, fw, table } from "../table";

table(instanceUserData, [
  ["32 KB", fw({ user_data: "#".repeat(32 * 1024) }), []],
  ["one byte more", fw({ user_data: "#".repeat(32 * 1024 + 1) }), [`violation ${FW} violation`]],
  ["32 KB, encoded", fw({ user_data: Buffer.from("#".repeat(32 * 1024)).toString("base64") }), []],
  ["32 KB of anything, encoded", fw({ user_data: Buffer.alloc(32 * 1024, 0xff).toString("base64") }), []],
  ["not known", { resources: fw({ user_data: "${var.u}" }), variables: { u: {} } }, [`undecided ${FW} variable u`]],
]);
