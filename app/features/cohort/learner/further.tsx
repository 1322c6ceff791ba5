import type { Role } from '../../../platform/web/policy.ts'
import { routes } from '../../../routes.ts'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'

/** What else those who work with a learner read of them, beyond the unit. */
export function Further({ learnerId, role }: { learnerId: string; role: Role }) {
  const learner = { learner: learnerId }
  const lines = [
    {
      title: 'Qualification',
      href: routes.learnerQualification.at(learner),
      icon: 'award' as const,
      detail: 'What is achieved, what is missing, the best way on',
    },
    { title: 'Learning hours', href: routes.learnerHours.at(learner), icon: 'clock' as const, detail: 'Guided and total time, against the figures' },
    ...(role === 'supervisor'
      ? []
      : [{ title: 'Prior learning', href: routes.recognition.at(), icon: 'history' as const, detail: 'What learners ask to have recognised' }]),
  ]
  return (
    <Sheet title="Beyond the unit">
      <LinkList label="Qualification, learning hours and prior learning" lines={lines} />
    </Sheet>
  )
}
