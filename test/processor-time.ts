/** Seconds of the processor that a piece of work takes: other work on the machine does not count. */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000_000
}
