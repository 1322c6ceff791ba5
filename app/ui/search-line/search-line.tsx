import { Button, type ButtonKind } from '../button/button.tsx'

/** Words to look for, and the button that looks: one line, sent to an address as `?q=`. `label` says what can be typed. */
export function SearchLine(props: { action: string; label: string; words: string; submit: string; kind?: ButtonKind }) {
  return (
    <form method="get" action={props.action} class="search-line" role="search" aria-label={props.label}>
      <input class="input" type="search" name="q" value={props.words} maxlength={200} aria-label={props.label} placeholder={props.label} />
      <Button kind={props.kind ?? 'quiet'} icon="search">
        {props.submit}
      </Button>
    </form>
  )
}
