import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Readable, Writable } from "node:stream";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** A Chromium of this machine: of ENIPLAN_BROWSER, or on the PATH. Undefined: there is none. Nothing is ever downloaded. */
export function findBrowser(): string | undefined {
  const asked = process.env["ENIPLAN_BROWSER"];
  if (asked !== undefined && asked !== "") return asked;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((file) => existsSync(file));
}

type Answer = { id?: number; result?: Record<string, unknown>; error?: { message: string }; method?: string };

/** A browser without a window, told what to do over a pipe: https://chromedevtools.github.io/devtools-protocol/ */
export class Browser {
  private readonly folder = mkdtempSync(join(tmpdir(), "browser-"));
  private readonly process: ChildProcess;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  /** What the page said on its console, and what it was refused. */
  readonly complaints: string[] = [];
  private session: string | undefined;
  private last = 0;
  private read = "";

  constructor(program: string) {
    const flags = [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--hide-scrollbars",
      `--user-data-dir=${this.folder}`,
      "--remote-debugging-pipe",
    ];
    this.process = spawn(program, flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    (this.process.stdio[4] as Readable).on("data", (chunk: Buffer) => this.take(chunk.toString("utf8")));
  }

  /** Opens a page of so many pixels. */
  async open(url: string, width: number, height: number): Promise<void> {
    if (this.session === undefined) {
      const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
      const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
      this.session = sessionId as string;
      for (const domain of ["Page", "Runtime", "Log"]) await this.send(`${domain}.enable`);
    }
    await this.resize(width, height);
    await this.send("Page.navigate", { url });
    await this.until("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  async resize(width: number, height: number): Promise<void> {
    await this.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: width < 600 });
  }

  /** What an expression is worth in the page. */
  async ask(expression: string): Promise<unknown> {
    const answer = await this.send("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    const { result, exceptionDetails } = answer as { result: { value?: unknown }; exceptionDetails?: unknown };
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  }

  async press(key: string): Promise<void> {
    await this.send("Input.dispatchKeyEvent", { type: "keyDown", key });
    await this.send("Input.dispatchKeyEvent", { type: "keyUp", key });
  }

  async type(text: string): Promise<void> {
    await this.send("Input.insertText", { text });
  }

  async click(selector: string): Promise<void> {
    const at = `(() => { const e = document.querySelector(${JSON.stringify(selector)}); e.scrollIntoView({ block: "center", behavior: "instant" });
      const r = e.getBoundingClientRect(); return [r.left + Math.min(12, r.width / 2), r.top + Math.min(12, r.height / 2)]; })()`;
    const [x, y] = (await this.ask(at)) as [number, number];
    const click = { x, y, button: "left", clickCount: 1 };
    await this.send("Input.dispatchMouseEvent", { type: "mousePressed", ...click });
    await this.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...click });
  }

  /** A PNG, of a part of the page or of what is seen. */
  async picture(clip?: { x: number; y: number; width: number; height: number }): Promise<Buffer> {
    const part = clip ? { clip: { ...clip, scale: 1 }, captureBeyondViewport: true } : {};
    const { data } = await this.send("Page.captureScreenshot", { format: "png", ...part });
    return Buffer.from(data as string, "base64");
  }

  async pdf(): Promise<Buffer> {
    const { data } = await this.send("Page.printToPDF", { printBackground: true, preferCSSPageSize: true });
    return Buffer.from(data as string, "base64");
  }

  async send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = ++this.last;
    const session = this.session === undefined ? {} : { sessionId: this.session };
    const answer = new Promise<Answer>((done) => this.waiting.set(id, done));
    (this.process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  }

  async close(): Promise<void> {
    const ended = new Promise((done) => this.process.once("exit", done));
    this.process.kill();
    await ended;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private async until(expression: string): Promise<void> {
    for (let i = 0; i < 200; i += 1) {
      if ((await this.ask(expression)) === true) return;
      await new Promise((done) => setTimeout(done, 25));
    }
    throw new Error(`never: ${expression}`);
  }

  private take(text: string): void {
    const messages = (this.read + text).split("\0");
    this.read = messages.pop() ?? "";
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      if (answer.id !== undefined) this.waiting.get(answer.id)?.(answer);
      const isComplaint =
        answer.method === "Log.entryAdded" ||
        answer.method === "Runtime.exceptionThrown" ||
        answer.method === "Runtime.consoleAPICalled";
      if (isComplaint) this.complaints.push(message);
    }
  }
}
