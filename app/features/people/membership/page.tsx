import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { roleName } from '../../frame/index.ts'
import type { Member } from '../queries.ts'

/** Says what ending a role does before it is done. */
export function EndMembershipPage({ member, problem }: { member: Member; problem?: string | undefined }) {
  return (
    <div class="stack">
      {problem !== undefined && <Notice kind="problem" title={problem} />}
      <div class="prose">
        <p>
          {member.name} will no longer be {roleName(member.role).toLowerCase()} here, from now on.
        </p>
        <p>{consequence(member)} Nothing that was recorded is removed. You can invite them again at any time, and everything is there as it was.</p>
      </div>
      <form method="post" action={routes.endMembership.at({ membership: member.membershipId })} class="button-row">
        <Button kind="danger">End the role of {member.name}</Button>
        <ButtonLink href={routes.people.at()} kind="quiet">
          Keep it
        </ButtonLink>
      </form>
    </div>
  )
}

function consequence({ role }: Member): string {
  switch (role) {
    case 'learner':
      return 'Their practice record, clients and submissions stay; they cannot add to them or see them.'
    case 'assessor':
      return 'Their decisions stay. Submissions that wait for them need another assessor.'
    case 'tutor':
    case 'supervisor':
      return 'What they wrote and confirmed stays. Their learners need somebody else.'
    case 'iqa':
    case 'eqa':
    case 'administrator':
    case 'sponsor':
      return 'What they did stays.'
  }
}
