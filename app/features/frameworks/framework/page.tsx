import { dayOf, longDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import { measureOf, type Framework } from '../../../framework/framework.ts'
import { lostLine, type Lost } from '../../../framework/reading.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { FileLinks } from '../file-links.tsx'
import { PublishedMark } from '../published-mark.tsx'
import type { WholeFramework } from '../queries.ts'
import { StatementTree } from './statement-tree.tsx'

type FrameworkWords = { id: string; framework: Framework; kept: WholeFramework | undefined; zone: string; baseUrl: string }

export function FrameworkPage(words: FrameworkWords) {
  const { framework, kept } = words
  return (
    <div class="stack">
      {kept === undefined ? <About {...words} /> : <Standing kept={kept} />}
      <Sheet title="What is in it">
        <div class="stack">
          {framework.description !== '' && <p class="as-typed">{framework.description}</p>}
          <StatementTree statements={framework.statements} />
        </div>
      </Sheet>
      {kept !== undefined && <About {...words} />}
      {kept !== undefined && <Removal id={kept.id} />}
    </div>
  )
}

/** What is to be decided comes first: whether all of it came over, and whether others are to see it. */
function Standing({ kept: { id, lost, publishedAt } }: { kept: WholeFramework }) {
  const published = publishedAt !== null
  const framework = { framework: id }
  return (
    <Sheet title="Next" kind="sunken" aside={<PublishedMark published={published} />}>
      <div class="stack">
        {lost.length === 0 ? <Notice kind="done">Everything in the file was kept.</Notice> : <LostNotice lost={lost} />}
        <p>
          {published
            ? 'Any system that reads CASE can find this framework and read it.'
            : 'Only the administrators of the centre see it. Look through it; if other systems are to find it, publish it.'}
        </p>
        <form method="post" action={published ? routes.withdrawFramework.at(framework) : routes.publishFramework.at(framework)}>
          <Button kind={published ? 'quiet' : 'main'}>{published ? 'Publish it no longer' : 'Publish it for other systems'}</Button>
        </form>
      </div>
    </Sheet>
  )
}

function LostNotice({ lost }: { lost: readonly Lost[] }) {
  return (
    <Notice kind="attention" title={`${counted(lost.length, 'thing')} in the file could not be kept`}>
      <ul>
        {lost.map((one) => (
          <li>{lostLine(one)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function About({ id, framework, kept, zone, baseUrl }: FrameworkWords) {
  const { statements, depth } = measureOf(framework)
  const { identifier, title, creator, publisher, version, language, associations } = framework
  const counts = [counted(statements, 'statement'), counted(depth, 'level'), counted(associations.length, 'association')]
  const came = kept === undefined ? [] : [{ term: 'Came from', says: `${kept.layout}, on ${longDay(dayOf(kept.importedAt, zone))} by ${kept.importedBy}` }]
  const isPublic = kept?.publishedAt != null
  return (
    <Sheet title="About it">
      <DefinitionList
        lines={[
          { term: 'Files', says: <FileLinks framework={id} title={title} /> },
          { term: 'Size', says: counts.join(', ') },
          { term: 'By', says: [...new Set([creator, publisher])].filter((one) => one !== '').join(', ') },
          { term: 'Version', says: version },
          { term: 'Language', says: language },
          { term: 'Identifier', says: <code>{identifier}</code> },
          ...came,
          ...(isPublic ? [{ term: 'Read by others at', says: <code>{`${baseUrl}${routes.casePackage.at({ version: 'v1p1', id: identifier })}`}</code> }] : []),
        ]}
      />
    </Sheet>
  )
}

function Removal({ id }: { id: string }) {
  return (
    <Disclosure summary="Take this framework away" sheet>
      <form class="stack" method="post" action={routes.removeFramework.at({ framework: id })}>
        <p>It goes from the list, and other systems find it no more. No learner’s record depends on it.</p>
        <Button kind="danger">Take it away</Button>
      </form>
    </Disclosure>
  )
}
