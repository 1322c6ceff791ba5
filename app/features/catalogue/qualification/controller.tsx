import { counted } from '../../../kernel/text.ts'
import { found, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { answerPage } from '../../frame/index.ts'
import { findQualificationByKey } from '../entries.ts'
import { openEntries } from '../open-entries.ts'
import { QualificationPage } from './page.tsx'

/** One qualification: what it is worth, and which units together make it. */
export async function showQualification(ask: Ask): Promise<Response> {
  const entries = await openEntries(ask)
  const entry = found(findQualificationByKey(entries, ask.req.param('qualification') ?? ''))
  const { qualification, specification } = entry
  return answerPage(
    ask,
    {
      title: qualification.title,
      lede: `${specification.awardingOrganisation} · Level ${qualification.level} · ${counted(qualification.credits, 'credit')}`,
      breadcrumb: [{ label: 'Catalogue', href: routes.catalogue.at() }],
    },
    <QualificationPage entry={entry} entries={entries} />,
  )
}
