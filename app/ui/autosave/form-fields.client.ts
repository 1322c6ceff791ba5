type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The texts of a form by name, as they would be sent. */
export function readFields(form: HTMLFormElement): [name: string, value: string][] {
  return Array.from(new FormData(form)).flatMap(([name, value]) =>
    typeof value === 'string' && !isSecret(form, name) ? [[name, value] as [string, string]] : [],
  )
}

function isSecret(form: HTMLFormElement, name: string): boolean {
  return form.querySelector(`input[type="password"][name="${CSS.escape(name)}"]`) !== null
}

/** Puts texts back into a form. Rows that a repeating group lacks are added first. */
export function writeFields(form: HTMLFormElement, fields: readonly (readonly [string, string])[]): void {
  const values = new Map<string, string[]>()
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value])
  for (const name of values.keys()) addRowFor(form, name)
  for (const control of controlsOf(form)) {
    if (control.name === 'revision' || control.type === 'password') continue
    writeControl(control, values.get(control.name) ?? [])
    control.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

function writeControl(control: Control, given: readonly string[]): void {
  if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
    control.checked = given.includes(control.value)
    return
  }
  const chosen = new Set(Array.from(control.form?.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(control.name)}"]:checked`) ?? [], (box) => box.value))
  control.value = given.find((value) => !chosen.has(value)) ?? ''
}

function addRowFor(form: HTMLFormElement, name: string): void {
  const row = /^(.+)\[\d+\]\./.exec(name)?.[1]
  if (row === undefined || controlsOf(form).some((control) => control.name === name)) return
  const group = Array.from(form.querySelectorAll('repeat-group')).find((candidate) => candidate.querySelector(`[name^="${CSS.escape(row)}"]`) !== null)
  group?.querySelector<HTMLButtonElement>(':scope > button')?.click()
}

function controlsOf(form: HTMLFormElement): Control[] {
  return Array.from(form.elements).filter(
    (element) => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement,
  )
}
