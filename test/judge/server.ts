import { join } from "node:path";
import { Server, ServerCredentials, type ServiceDefinition, type UntypedServiceImplementation } from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";
import type { Method, Question } from "./provider";

const PROTOCOL = loadSync(join(__dirname, "tfplugin5.proto"), { keepCase: true, longs: Number, defaults: false });

/** Source of the address: the registry's name of the provider that stacks ask for. */
const PROVIDER = "registry.terraform.io/aliyun/alicloud";

export interface Running {
  /** What tells terraform where the provider is: no installation, no TLS, one process for all runs. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): void;
}

/** Serves a provider to terraform on a free port of this machine. */
export async function serve(methods: Readonly<Record<string, Method>>): Promise<Running> {
  const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
  server.addService(PROTOCOL["tfplugin5.Provider"] as ServiceDefinition, handlers(methods));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    });
  });
  const reattach = {
    [PROVIDER]: {
      Protocol: "grpc",
      ProtocolVersion: 5,
      Pid: process.pid,
      Test: true,
      Addr: { Network: "tcp", String: `127.0.0.1:${port}` },
    },
  };
  return {
    environment: { TF_REATTACH_PROVIDERS: JSON.stringify(reattach) },
    stop: () => server.forceShutdown(),
  };
}

/** A method that throws is a mistake of the judge: terraform then shows its stack. */
function handlers(methods: Readonly<Record<string, Method>>): UntypedServiceImplementation {
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      (call: { request: Question }, done: (error: Error | null, answer?: unknown) => void) => {
        Promise.resolve()
          .then(() => method(call.request))
          .then(
            (answer) => done(null, answer),
            (error: Error) => done(new Error(error.stack ?? error.message)),
          );
      },
    ]),
  );
}
