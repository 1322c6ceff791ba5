import { isFormat, type Framework } from '../../../framework/framework.ts'
import { fileKinds, writeFramework } from '../../../framework/write-framework.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { found, memberOf, NotFound, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { answerPage, goOn, idIn } from '../../frame/index.ts'
import { publishFramework, removeFramework } from '../actions.ts'
import { ownFrameworks } from '../own.ts'
import { findFramework, type WholeFramework } from '../queries.ts'
import { FrameworkPage } from './page.tsx'

type Shown = { framework: Framework; kept: WholeFramework | undefined }

/** Shows a framework whole: one that the centre brought in, or a unit or qualification of its catalogue. */
export async function showFramework(ask: Ask): Promise<Response> {
  const { place } = memberOf(ask)
  const { framework, kept } = await shownIn(ask)
  const words = {
    title: framework.title,
    lede: [framework.creator, framework.version].filter((one) => one !== '').join(', '),
    breadcrumb: [{ label: 'Frameworks', href: routes.frameworks.at() }],
  }
  const id = kept?.id ?? framework.identifier
  return answerPage(ask, words, <FrameworkPage id={id} framework={framework} kept={kept} zone={place.zone} baseUrl={ask.var.house.baseUrl} />)
}

async function shownIn(ask: Ask): Promise<Shown> {
  const { centreId } = memberOf(ask)
  const id = idIn(ask, 'framework')
  return inCentre(ask.var.house.database, centreId, async (tx) => {
    const kept = await findFramework(tx, centreId, id)
    const own = kept === undefined ? await ownFrameworks(tx, centreId) : []
    return { kept, framework: kept?.framework ?? found(own.find(({ identifier }) => identifier === id)) }
  })
}

/** Sends a framework as a file for another system. */
export async function sendFile(ask: Ask): Promise<Response> {
  const { framework } = await shownIn(ask)
  const format = ask.req.query('as') ?? ''
  if (!isFormat(format)) throw new NotFound()
  const { house, visit } = ask.var
  const options = { version: ask.req.query('version') === '1.0' ? '1.0' : '1.1', base: house.baseUrl, now: visit.now.round('second').toString() } as const
  const { ending, type } = fileKinds[format]
  const name =
    framework.title
      .normalize('NFKD')
      .replaceAll(/[^A-Za-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60) || 'framework'
  return ask.body(writeFramework(framework, format, options).text, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}.${ending}"`,
    'Cache-Control': 'no-store',
  })
}

/** Lets other systems read a framework. */
export async function publish(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const id = idIn(ask, 'framework')
  await inCentre(ask.var.house.database, visit.centreId, (tx) => publishFramework(tx, visit, id, true))
  return goOn(ask, routes.framework.at({ framework: id }), 'Any system that reads CASE finds it from now on.')
}

/** Lets them read it no longer. */
export async function withdraw(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const id = idIn(ask, 'framework')
  await inCentre(ask.var.house.database, visit.centreId, (tx) => publishFramework(tx, visit, id, false))
  return goOn(ask, routes.framework.at({ framework: id }), 'Other systems find it no more. What they have taken already, they keep.')
}

/** Takes a framework away. */
export async function remove(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const id = idIn(ask, 'framework')
  await inCentre(ask.var.house.database, visit.centreId, (tx) => removeFramework(tx, visit, id))
  return goOn(ask, routes.frameworks.at(), 'The framework is gone from the list. Its file can be imported again at any time.')
}
