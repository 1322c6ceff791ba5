const step = 15
const longest = 24 * 60

/** `<duration-stepper>` around a number of minutes: buttons a quarter of an hour down and up, and the length in words. */
export class DurationStepper extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    if (input === null || this.hasAttribute('ready')) return
    this.setAttribute('ready', '')
    const words = document.createElement('output')
    words.className = 'stepper-words'
    words.htmlFor.add(input.id)
    const line = document.createElement('div')
    line.className = 'stepper'
    line.append(
      button('− 15', '15 minutes less', () => move(input, -1)),
      input,
      button('+ 15', '15 minutes more', () => move(input, 1)),
      words,
    )
    this.replaceChildren(line)
    const say = () => {
      words.textContent = inWords(Number(input.value))
    }
    input.addEventListener('input', say)
    input.addEventListener('change', say)
    say()
  }
}

function button(words: string, label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'btn btn-quiet'
  made.textContent = words
  made.setAttribute('aria-label', label)
  made.addEventListener('click', press)
  return made
}

/** To the next whole quarter of an hour in a direction. */
function move(input: HTMLInputElement, direction: 1 | -1): void {
  const now = Number(input.value) || 0
  const quarter = direction === 1 ? Math.floor(now / step) + 1 : Math.ceil(now / step) - 1
  input.value = String(Math.min(longest, Math.max(0, quarter * step)))
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

function inWords(minutes: number): string {
  if (!Number.isInteger(minutes) || minutes <= 0) return ''
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return rest === 1 ? '1 minute' : `${rest} minutes`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}
