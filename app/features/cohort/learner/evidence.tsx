import { longDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'

/** A learner's evidence before their assessor, what is not agreed yet first (R105). */
export function EvidenceSheet({ evidence }: { evidence: PracticeRecord['evidence'] }) {
  const open = evidence.filter(({ agreedOn }) => agreedOn === undefined)
  const agreed = evidence.filter(({ agreedOn }) => agreedOn !== undefined)
  return (
    <Sheet title="Evidence">
      {evidence.length === 0 ? (
        <p class="quiet">No evidence beside the practice record yet.</p>
      ) : (
        <LinkList
          label="Evidence, what is not agreed yet first"
          lines={[...open, ...agreed].map(({ id, title, agreedOn }) => ({
            title,
            href: routes.oneEvidence.at({ evidence: id }),
            icon: 'evidence',
            aside: agreedOn === undefined ? 'Not agreed yet' : `Agreed on ${longDay(agreedOn)}`,
          }))}
        />
      )}
    </Sheet>
  )
}
