import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

const registry = new Registry()
const answers = new Histogram({
  name: 'coachfolio_answer_seconds',
  help: 'How long answers took, by address pattern',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5],
  registers: [registry],
})

/** Starts the figures of the process itself: memory, event loop, garbage collection. Once, where a process serves. */
export function startProcessMetrics(): void {
  if (registry.getSingleMetric('process_cpu_seconds_total') === undefined) collectDefaultMetrics({ register: registry })
}

/** Counts one answer. Patterns, never addresses: an address may hold a token. */
export function countAnswer(answer: { method: string; route: string; status: number; milliseconds: number }): void {
  answers.observe({ method: answer.method, route: answer.route, status: String(answer.status) }, answer.milliseconds / 1000)
}

/** All figures in the text format of Prometheus, with its content type. */
export async function readMetrics(): Promise<{ text: string; contentType: string }> {
  return { text: await registry.metrics(), contentType: registry.contentType }
}
