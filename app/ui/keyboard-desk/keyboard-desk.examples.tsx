import type { Example } from '../example.ts'
import { KeyboardDesk } from './keyboard-desk.tsx'

/** The desk that is worked by keys. */
export const examples: readonly Example[] = [
  {
    name: 'Two criteria',
    body: (
      <KeyboardDesk>
        {['1.1', '1.2'].map((number) => (
          <fieldset class="field" data-criterion="">
            <legend class="field-label">Criterion {number}</legend>
            <div class="row">
              {['met', 'not yet met'].map((decision) => (
                <label class="row">
                  <input class="radio" type="radio" name={`decision-${number}`} value={decision} /> {decision === 'met' ? 'Met' : 'Not yet met'}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </KeyboardDesk>
    ),
  },
]
