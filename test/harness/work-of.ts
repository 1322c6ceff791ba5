/** Milliseconds of this process’s own work for a task, whatever else the machine does meanwhile. */
export function workOf(task: () => void): number {
  const before = process.cpuUsage()
  task()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
