// Loaded before the measured program: prints its peak memory in kB and its processor time in µs as the last line of stderr.
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`\nmaxrss ${maxRSS} cpu ${userCPUTime + systemCPUTime}\n`);
});
