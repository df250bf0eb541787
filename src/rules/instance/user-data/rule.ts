import { catalogFact, fact } from "../../facts";
import type { Rule } from "../../rule";

/** KB in which the API counts user data, before it is encoded: RunInstances UserData (2026-07-16). */
const LIMIT = 32;

/** User data is limited in size, before it is encoded. */
export const instanceUserData: Rule = {
  id: "instance/user-data",
  severity: "error",
  about: ["user_data"],
  decidedAt: "synth",
  prevents: ["InvalidUserData.SizeExceeded"],
  source: "ECS API RunInstances UserData (2026-07-16): 32 KB, 16 KB until 2021",
  check({ network, catalog }, report) {
    const quota = catalog.quota("ecs.user_data");
    for (const instance of network.instances) {
      report.decide(instance, network.text(instance, "user_data"), (text) => {
        const bytes = sizeOf(text);
        if (bytes <= LIMIT * 1024) return;
        report.violation(instance, {
          facts: [
            fact("instance", instance.address),
            fact("bytes", bytes),
            catalogFact("limit", LIMIT * 1024, quota ?? { date: "2026-07-16" }),
          ],
          fix: { id: "download", params: { over: bytes - LIMIT * 1024 } },
        });
      });
    }
  },
};

/** Bytes before the encoding. The provider takes text as it is when it is base64 already. */
function sizeOf(text: string): number {
  const encoded = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text);
  return encoded ? Buffer.from(text, "base64").length : Buffer.byteLength(text);
}
