#!/usr/bin/env node
// First: it tells the compiler how to treat all that follows.
import "./compiler";
import { FileBatch } from "../run/files/batch";
import { useCodeCache } from "./code-cache";
import { main } from "./main";
import { OutputStream } from "./output-stream";
import { readStandardInput } from "./stdin";

const stdout = new OutputStream(process.stdout);
const stderr = new OutputStream(process.stderr);
const files = new FileBatch();

const argv = process.argv.slice(2);
useCodeCache(argv[0]);
void main(argv, {
  cwd: process.cwd(),
  env: process.env,
  stdoutIsTerminal: process.stdout.isTTY === true,
  stderrIsTerminal: process.stderr.isTTY === true,
  columns: process.stdout.columns ?? process.stderr.columns,
  stdout: (text) => stdout.write(text),
  stderr: (text) => stderr.write(text),
  drained: () => stdout.drained(),
  stdin: () => readStandardInput(),
  now: () => new Date(),
  writeFile: (path, text) => files.write(path, text),
  appendFile: (path, text) => files.append(path, text),
  commitFiles: () => files.commit(),
  discardFiles: () => files.discard(),
  onInterrupt: (stop) => {
    const signals = ["SIGINT", "SIGTERM"] as const;
    for (const signal of signals) process.on(signal, stop);
    return () => {
      for (const signal of signals) process.off(signal, stop);
    };
  },
}).then((code) => {
  // Not process.exit: what was written to a pipe must still leave.
  process.exitCode = code;
});
