import type { Door } from '../../app/platform/web/feature.ts'
import { page } from '../harness/browser.ts'
import type { TestHouse, TestPerson } from '../harness/house.ts'

/** A form that posts, as it stands on a page: where it leads, its fields as they are filled, and which of them are typed in. */
export type FoundForm = { action: string; pattern: string; fields: Record<string, string>; typed: readonly string[]; on: string }

/** What somebody reaches by following every link from a page: the forms there, each kind once, links that lead nowhere, and pages on which two things have one id. */
export type Crawled = { pages: string[]; forms: FoundForm[]; dead: string[]; doubled: string[] }

const perPattern = 3

/** Follows every link from where a person begins, a few pages of each kind, and gathers the forms. */
export async function crawl(t: TestHouse, doors: readonly Door[], person: TestPerson | undefined, from: readonly string[]): Promise<Crawled> {
  const found: Crawled = { pages: [], forms: [], dead: [], doubled: [] }
  const visits = new Map<string, number>()
  const waiting = [...from]
  const known = new Set(waiting)
  for (const path of waiting) {
    const pattern = patternOf(doors, 'GET', path)
    const count = visits.get(pattern) ?? 0
    if (count >= perPattern) continue
    visits.set(pattern, count + 1)
    const { status, html, location } = await page(t.as(person).get(path))
    if (location !== undefined) waiting.push(location)
    if (status >= 400) found.dead.push(`${status} ${path}`)
    found.pages.push(path)
    found.doubled.push(...doubledIds(html).map((id) => `${id} on ${pattern}`))
    for (const form of formsIn(html, path, doors)) if (!found.forms.some((other) => sameKind(form, other))) found.forms.push(form)
    for (const link of linksIn(html)) {
      if (known.has(link)) continue
      known.add(link)
      waiting.push(link)
    }
  }
  return found
}

/** The ids that stand on more than one element: a label of the second would name the first. */
function doubledIds(html: string): string[] {
  const ids = Array.from(html.matchAll(/<[a-z][^>]*?\sid="([^"]+)"/g), ([, id = '']) => id)
  return Array.from(new Set(ids.filter((id, at) => ids.indexOf(id) < at)))
}

/** The pattern of the door behind an address; the address itself when there is none. */
export function patternOf(doors: readonly Door[], method: Door['method'], address: string): string {
  const path = address.split(/[?#]/)[0] ?? ''
  const fits = ({ pattern }: Door) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path)
  const behind = doors.filter((door) => door.method === method && fits(door))
  return behind.toSorted((one, other) => one.pattern.split(':').length - other.pattern.split(':').length)[0]?.pattern ?? path
}

function sameKind(one: FoundForm, other: FoundForm): boolean {
  return one.pattern === other.pattern && Object.keys(one.fields).toSorted().join() === Object.keys(other.fields).toSorted().join()
}

function linksIn(html: string): string[] {
  return Array.from(html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g), (match) => read(match[1] ?? '')).filter((href) => !href.startsWith('//'))
}

/** Every form of a page that posts. */
export function formsIn(html: string, on: string, doors: readonly Door[]): FoundForm[] {
  return Array.from(html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g), ([, tag = '', body = '']) => ({ tag, body }))
    .filter(({ tag }) => attribute(tag, 'method') === 'post')
    .map(({ tag, body }) => {
      const action = (attribute(tag, 'action') ?? on).split('#')[0] ?? ''
      return { action, pattern: patternOf(doors, 'POST', action), ...fieldsIn(body.replaceAll(/<template>[\s\S]*?<\/template>/g, '')), on }
    })
}

function fieldsIn(body: string): Pick<FoundForm, 'fields' | 'typed'> {
  const fields: Record<string, string> = {}
  const typed: string[] = []
  for (const [, kind = '', tag = ''] of body.matchAll(/<(input|textarea|select|button)\b([^>]*)>/g)) {
    const name = attribute(tag, 'name')
    if (name === undefined) continue
    const type = attribute(tag, 'type') ?? 'text'
    if (kind === 'textarea' || (kind === 'input' && ['text', 'email', 'tel', 'url', 'date', 'time', 'number'].includes(type))) typed.push(name)
    const chosen = !['radio', 'checkbox'].includes(type) || /\schecked/.test(tag)
    fields[name] = chosen ? (attribute(tag, 'value') ?? fields[name] ?? '') : (fields[name] ?? '')
  }
  for (const [, tag = '', text = ''] of body.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) fields[attribute(tag, 'name') ?? ''] = read(text)
  for (const [, tag = '', options = ''] of body.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    fields[attribute(tag, 'name') ?? ''] = read(/<option value="([^"]*)" selected/.exec(options)?.[1] ?? '')
  }
  return { fields, typed: [...new Set(typed)] }
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)
  return found === null ? undefined : read(found[1] ?? '')
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** A text as it was before it was written as HTML. */
export function read(html: string): string {
  return html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_match, name: string) => named[name] ?? '')
}
