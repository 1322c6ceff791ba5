import type { PropsWithChildren } from 'hono/jsx'
import { Dialog, DialogOpener } from '../dialog/dialog.tsx'

const keys = [
  ['j', 'Next criterion'],
  ['k', 'Previous criterion'],
  ['m', 'Met'],
  ['n', 'Not yet met'],
  ['?', 'Show these keys'],
] as const

/** The assessor's desk, which can be worked by keys. Mark each criterion with `data-criterion`, the chosen one with `data-chosen` as well. */
export function KeyboardDesk(props: PropsWithChildren) {
  return (
    <keyboard-desk>
      {props.children}
      <p class="small" data-no-print="">
        <DialogOpener of="desk-keys" kind="plain">
          Keys for the desk
        </DialogOpener>
      </p>
      <Dialog id="desk-keys" title="Keys for the desk" keys>
        <dl class="definitions">
          {keys.map(([key, does]) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </keyboard-desk>
  )
}
