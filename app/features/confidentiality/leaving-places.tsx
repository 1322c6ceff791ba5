import { counted } from '../../kernel/text.ts'
import { Button } from '../../ui/button/button.tsx'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import { Excerpts } from './excerpts.tsx'
import { leavingButton, type LeavingWords } from './leaving.ts'
import { dismissingWords, insteadOf } from './rules.ts'

/** What stands in the way at a field whose text is about to leave the learner. */
export function leavingProblem(open: readonly LeavingWords[]): string {
  return `${counted(open.length, 'thing')} in it could say who somebody is. Put it right below, or say that it names nobody`
}

/**
 * What was found in the texts of a form, within that form: each place, the alias to write instead, and "not a name". The first button
 * of a form is the one that Enter presses: so that it writes nothing, that is one that does what the form’s own button does.
 */
export function LeavingPlaces({ open }: { open: readonly LeavingWords[] }) {
  if (open.length === 0) return <></>
  return (
    <Sheet title="Does this say who somebody is?" kind="sunken">
      <button type="submit" hidden />
      <ul class="gap-list">
        {open.map((words) => (
          <li>
            <Excerpts words={words} />
            <div class="button-row">
              {insteadOf(words).map((instead, nth) => (
                <Button kind="quiet" name={leavingButton} value={`write:${words.fingerprint}:${nth}`}>
                  Write “{instead}” instead
                </Button>
              ))}
              <Button kind="plain" name={leavingButton} value={`dismiss:${words.fingerprint}`}>
                {dismissingWords(words)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
