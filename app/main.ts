import { serve } from '@hono/node-server'
import { readConfig, type Config } from './config.ts'
import { prepareDemonstration, welcome } from './features/demonstration/index.ts'
import { keepReminding } from './features/reminders/index.ts'
import { openHouse, type OpenHouse } from './open-house.ts'
import { whenAskedToStop } from './platform/lifetime/asked-to-stop.ts'
import { createRouter } from './router.ts'
import { jobHandlers } from './job-handlers.ts'
import { orSayWhyNot } from './why-not-started.ts'

/** Opens the house, listens, and does the jobs beside it, until asked to stop. */
async function start(config: Config): Promise<void> {
  const open = await openHouse(config)
  if (config.mode === 'demonstration') await prepareDemonstration(open.house)
  const handlers = jobHandlers(config, open.house)
  await open.jobs.work(handlers.handlers)
  const stopReminding = await keepReminding(open.house)
  const app = createRouter(open.house, open.clientFolder)
  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, () => {
    process.stdout.write(config.mode === 'demonstration' ? welcome(config.baseUrl) : `Coachfolio serves ${config.baseUrl} on port ${config.port}\n`)
    open.house.auth.warmUp().catch((error: unknown) => open.house.log.error({ err: error }, 'accounts did not load'))
  })
  server.on('error', (error: NodeJS.ErrnoException) => void refuse(error, config, open))
  whenAskedToStop(
    async () => {
      await new Promise<void>((done) => {
        server.close(() => done())
        if ('closeIdleConnections' in server) server.closeIdleConnections()
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 3000).unref()
      })
      stopReminding()
      handlers.close()
      await open.close()
    },
    (error) => open.house.log.error({ err: error }, 'did not stop cleanly'),
  )
}

async function refuse(error: NodeJS.ErrnoException, config: Config, open: OpenHouse): Promise<void> {
  const words =
    error.code === 'EADDRINUSE'
      ? `Port ${config.port} is taken by another program. Stop that program, or choose another port: PORT=${config.port + 1} npm start`
      : error.message
  process.stderr.write(`${words}\n`)
  await open.close()
  process.exit(1)
}

await orSayWhyNot(() => start(readConfig(process.env)))
