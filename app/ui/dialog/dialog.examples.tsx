import { Button, ButtonRow } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Dialog, DialogOpener } from './dialog.tsx'

/** A window over the page. */
export const examples: readonly Example[] = [
  {
    name: 'Before something is taken away',
    body: (
      <>
        <DialogOpener of="remove-session" kind="danger">
          Remove this session
        </DialogOpener>
        <Dialog id="remove-session" title="Remove the session of 3 November?">
          <p class="prose">Its reflection and two agreed actions go with it. You can bring all of it back for 30 days.</p>
          <form method="post" action="#remove">
            <ButtonRow>
              <Button kind="danger">Remove session and reflection</Button>
            </ButtonRow>
          </form>
        </Dialog>
      </>
    ),
  },
]
