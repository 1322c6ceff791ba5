import { vi } from 'vitest'

/** Waits for what comes about by itself, however busy the machine is: a test that waits in vain is ended by its own limit. */
export function eventually(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 880_000, interval: 50 })
}
