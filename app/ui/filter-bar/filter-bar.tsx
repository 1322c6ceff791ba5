import { Button } from '../button/button.tsx'

/** A choice by which a list is narrowed. `any` names the choice of everything. */
export type FilterChoice = { name: string; label: string; any: string; value: string; options: readonly { value: string; label: string }[] }

/** Words and choices by which a list is narrowed, sent to an address as `?q=` and one parameter for each choice. */
export function FilterBar(props: { action: string; label: string; words: { label: string; value: string }; choices: readonly FilterChoice[]; submit: string }) {
  return (
    <form method="get" action={props.action} class="filter-bar" role="search" aria-label={props.label} data-no-print="">
      <div class="field filter-words">
        <label class="field-label" for="filter-q">
          {props.words.label}
        </label>
        <input class="input" type="search" id="filter-q" name="q" value={props.words.value} maxlength={200} />
      </div>
      {props.choices.map(({ name, label, any, value, options }) => (
        <div class="field">
          <label class="field-label" for={`filter-${name}`}>
            {label}
          </label>
          <select class="select" id={`filter-${name}`} name={name}>
            <option value="">{any}</option>
            {options.map((option) => (
              <option value={option.value} selected={option.value === value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Button kind="quiet" icon="search">
        {props.submit}
      </Button>
    </form>
  )
}
