/**
 * Runs `stop` once when the process is asked to end: Ctrl-C, a TERM signal, or the start script being gone (its channel closes,
 * also when it was killed). The process ends when `stop` has, with 1 when that failed.
 */
export function whenAskedToStop(stop: () => Promise<void>, failed: (error: unknown) => void): void {
  let stopping = false
  const once = (): void => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        failed(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once)
  process.on('disconnect', once)
}
