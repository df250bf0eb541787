/** What was answered, or that nothing was. */
export interface Answered {
  /** 0: nobody answered. */
  readonly status: number;
  readonly body: unknown;
}

export type Send = (method: "GET" | "POST" | "PUT" | "PATCH", url: string, body?: unknown) => Promise<Answered>;

/** A busy or broken server is asked this often. */
const ATTEMPTS = 3;
const PATIENCE = 20_000;

/** Sends JSON with these headers; asks again while the server is at fault. Never throws. */
export function sender(headers: Readonly<Record<string, string>>, pause = 1_000): Send {
  return async (method, url, body) => {
    let answered: Answered = { status: 0, body: undefined };
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      answered = await once(method, url, headers, body);
      if (answered.status !== 0 && answered.status < 500 && answered.status !== 429) return answered;
      if (attempt < ATTEMPTS) await new Promise((resolve) => setTimeout(resolve, pause * attempt));
    }
    return answered;
  };
}

async function once(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): Promise<Answered> {
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers, "content-type": "application/json", "user-agent": "eniplan" },
      // A token is for the server that was named, not for one that it sends us to.
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text) };
  } catch {
    return { status: 0, body: undefined };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
