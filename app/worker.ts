import { readConfig, type Config } from './config.ts'
import { keepReminding } from './features/reminders/index.ts'
import { jobHandlers } from './job-handlers.ts'
import { openHouse } from './open-house.ts'
import { whenAskedToStop } from './platform/lifetime/asked-to-stop.ts'
import { orSayWhyNot } from './why-not-started.ts'

/** Does the jobs in a process of its own, beside the one that serves pages. */
async function start(config: Config): Promise<void> {
  const open = await openHouse(config, 'beside')
  const { handlers, close } = jobHandlers(config, open.house)
  await open.jobs.work(handlers)
  const stopReminding = await keepReminding(open.house)
  process.stdout.write('Coachfolio’s worker is at work\n')
  whenAskedToStop(
    async () => {
      stopReminding()
      close()
      await open.close()
    },
    (error) => open.house.log.error({ err: error }, 'did not stop cleanly'),
  )
}

await orSayWhyNot(() => start(readConfig(process.env)))
