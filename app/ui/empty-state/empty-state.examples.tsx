import { ButtonLink } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { EmptyState } from './empty-state.tsx'

/** Empty pages teach. */
export const examples: readonly Example[] = [
  {
    name: 'No clients yet',
    body: (
      <EmptyState
        icon="clients"
        title="Your clients come here"
        action={
          <ButtonLink href="#add" icon="plus">
            Add your first client
          </ButtonLink>
        }
        example={
          <p>
            <strong>Client A</strong>, team leader in a housing association. Starts in September.
          </p>
        }
      >
        <p>A client is somebody you coach or mentor. Others only ever see the alias; the real name stays in your vault.</p>
      </EmptyState>
    ),
  },
]
