import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'

/** The page before the first session. */
export function Nothing() {
  return (
    <EmptyState
      icon="feedback"
      title="No feedback yet"
      action={
        <>
          <ButtonLink href={routes.askForFeedback.at()} icon="send">
            Ask for feedback
          </ButtonLink>
          <ButtonLink href={routes.newFeedback.at()} kind="quiet">
            Note what was said
          </ButtonLink>
          <ButtonLink href={routes.newFeedbackRound.at()} kind="quiet">
            Open a round
          </ButtonLink>
        </>
      }
      example={
        <p>
          <strong>Client A, after the session of 3 November:</strong> “Your question about the rota made me see that I could hand it over, and I have.”
        </p>
      }
    >
      <p>
        Ask after each session, mid-way and at the end: a link opens five short questions, on a phone, with no account. Or note what a client, a stakeholder,
        your supervisor or your tutor said to you. What counts is how effective your coaching was, not how nice you are.
      </p>
    </EmptyState>
  )
}
