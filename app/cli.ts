type Io = { out: (text: string) => void; err: (text: string) => void }
type Command = { help: string; run: (args: string[], io: Io) => Promise<number> }

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  evaluate: () => import('./cli/evaluate.ts'),
  specification: () => import('./cli/specification.ts'),
  framework: () => import('./cli/framework.ts'),
  audit: () => import('./cli/audit.ts'),
  vault: () => import('./cli/vault.ts'),
  person: () => import('./cli/person.ts'),
  migrate: () => import('./cli/migrate.ts'),
  centre: () => import('./cli/centre.ts'),
  contract: () => import('./cli/contract.ts'),
  signing: () => import('./cli/signing.ts'),
}

const badInput = 2

async function overview(): Promise<string> {
  const helps = await Promise.all(Object.values(commands).map(async (load) => (await load()).help))
  const lines = helps.map((help) => `  ${help.split('\n')[0]}\n      ${help.split('\n')[2] ?? ''}`)
  return `coachfolio <command>\n\n${lines.join('\n')}\n\nEvery command explains itself: coachfolio <command> --help`
}

async function main(args: string[], io: Io): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === 'help') {
    io.out(await overview())
    return name === undefined ? badInput : 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) {
    io.err(`There is no command "${name}".\n\n${await overview()}`)
    return badInput
  }
  const command = await load()
  if (!rest.includes('--help')) return command.run(rest, io)
  io.out(command.help)
  return 0
}

const io: Io = {
  out: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  err: (text) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
}

// A reader that has seen enough (`| head`) closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await main(process.argv.slice(2), io)
} catch (error) {
  io.err(error instanceof Error ? error.message : String(error))
  process.exitCode = badInput
}
// The channel to the start script would keep this process alive.
if (process.connected) process.disconnect?.()
