/** An action that was agreed, with the day it is due in words. */
export type AgreedAction = { id: string; text: string; due?: string | undefined; done?: boolean | undefined; from?: string | undefined }

/** Last time's actions, to be ticked. Those ticked are sent under `name`, each by its id. */
export function ActionTicks(props: { legend: string; name: string; actions: readonly AgreedAction[] }) {
  return (
    <fieldset class="field">
      <legend class="field-label">{props.legend}</legend>
      <ul class="ticks">
        {props.actions.map((action) => (
          <li class="choice">
            <input class="checkbox" type="checkbox" id={`${props.name}-${action.id}`} name={props.name} value={action.id} checked={action.done} />
            <label for={`${props.name}-${action.id}`}>{action.text}</label>
            {(action.due ?? action.from) !== undefined && (
              <span class="choice-hint">{[action.due, action.from].filter((part) => part !== undefined).join(' · ')}</span>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
