import type { Example } from '../example.ts'
import { Button, ButtonLink, ButtonRow } from './button.tsx'

/** Buttons say what happens. */
export const examples: readonly Example[] = [
  {
    name: 'Kinds',
    body: (
      <ButtonRow>
        <Button type="button" icon="send">
          Send to Priya to sign
        </Button>
        <Button type="button" kind="quiet">
          Keep as a draft
        </Button>
        <Button type="button" kind="plain">
          Not now
        </Button>
        <Button type="button" kind="danger" icon="erase">
          Remove this session
        </Button>
      </ButtonRow>
    ),
  },
  {
    name: 'Links',
    body: (
      <ButtonRow>
        <ButtonLink href="#log" icon="plus">
          Log a session
        </ButtonLink>
        <ButtonLink href="#pack" kind="quiet" icon="download" download>
          Download the portfolio
        </ButtonLink>
      </ButtonRow>
    ),
  },
]
