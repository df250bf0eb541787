/** Standard output or error, and whether all of it was taken. */
export class OutputStream {
  private failure: Error | undefined;
  private written: Promise<void> = Promise.resolve();

  constructor(private readonly stream: NodeJS.WritableStream) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // Whoever reads us may stop early, as `head` does; that is no failure.
      if (error.code !== "EPIPE") this.failure ??= error;
    });
  }

  write(text: string): void {
    this.written = new Promise((done) => {
      this.stream.write(text, () => done());
    });
  }

  /** @throws Error of the file system, with its code, when something could not be written. */
  async drained(): Promise<void> {
    await this.written;
    if (this.failure) throw this.failure;
  }
}
