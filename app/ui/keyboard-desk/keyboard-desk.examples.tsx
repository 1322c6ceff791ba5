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
            <div class="choices">
              {['met', 'not yet met'].map((decision, at) => (
                <div class="choice">
                  <input class="radio" type="radio" id={`decision-${number.replace('.', '-')}-${at}`} name={`decision-${number}`} value={decision} />
                  <label for={`decision-${number.replace('.', '-')}-${at}`}>{decision === 'met' ? 'Met' : 'Not yet met'}</label>
                </div>
              ))}
            </div>
          </fieldset>
        ))}
      </KeyboardDesk>
    ),
  },
]
