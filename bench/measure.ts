// Loaded before the measured program: prints its peak memory as the last line of stderr.
process.on("exit", () => {
  process.stderr.write(`\nmaxrss ${process.resourceUsage().maxRSS}\n`);
});
