import type { Child } from 'hono/jsx'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { escaped } from './escaped.ts'

export type { JSX } from 'hono/jsx/jsx-runtime'

type Props = { readonly [name: string]: unknown }
type Component = (props: Props) => unknown

const text = Symbol('markup')

/** Text that is HTML already, told by a symbol that nothing read from outside can carry. Hono’s `html` tells it by `isEscaped`. */
type Markup = { readonly isEscaped: true; readonly [text]: string; toString: () => string }

function markup(words: string): Markup {
  return { isEscaped: true, [text]: words, toString: textOf }
}

function textOf(this: Markup): string {
  return this[text]
}

/** Elements that have no end tag (HTML, 13.1.2). */
const withoutEnd = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

/** Attributes that are there or not (HTML, 2.3.2), of those that this house writes as true or false. All others say "true" or "false". */
const thereOrNot = new Set(
  'allowfullscreen async autofocus autoplay checked controls default defer disabled download formnovalidate hidden inert itemscope loop multiple muted nomodule novalidate open playsinline readonly required reversed selected'.split(
    ' ',
  ),
)

const beginnings = new Map<string, string>()
const mostBeginnings = 1000

/** ` name="`; a name that could end the attribute or the tag is refused. */
function beginningOf(name: string): string {
  const known = beginnings.get(name)
  if (known !== undefined) return known
  if (!/^[\w:.-]+$/.test(name)) throw new Error(`No attribute can be called “${name}”`)
  const beginning = ` ${name === 'formAction' ? 'formaction' : name}="`
  if (beginnings.size < mostBeginnings) beginnings.set(name, beginning)
  return beginning
}

function attribute(name: string, value: unknown): string {
  if (typeof value === 'string') return `${beginningOf(name)}${escaped(value)}"`
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return `${beginningOf(name)}${value}"`
  if (typeof value === 'boolean' && thereOrNot.has(name)) return value ? `${beginningOf(name)}"` : ''
  if (typeof value === 'boolean') return `${beginningOf(name)}${value}"`
  throw new Error(`The attribute “${name}” is neither a text nor a number`)
}

function isMarkup(child: object): child is Markup {
  return text in child
}

/** What Hono’s `html` and `raw` make: a boxed text with a mark. */
function isRaw(child: object): boolean {
  return 'isEscaped' in child && child.isEscaped === true && typeof child.valueOf() === 'string'
}

function drawn(child: unknown): string {
  if (typeof child === 'string') return escaped(child)
  if (child === undefined || child === null || typeof child === 'boolean') return ''
  if (typeof child === 'number') return String(child)
  if (typeof child === 'object') return drawnObject(child)
  throw new Error('This is neither text nor markup')
}

function drawnObject(child: object): string {
  if (isMarkup(child)) return child[text]
  if (Array.isArray(child)) {
    let all = ''
    for (const one of child) all += drawn(one)
    return all
  }
  if (isRaw(child)) return String(child)
  throw new Error(child instanceof Promise ? 'A page must be drawn at once' : 'This is neither text nor markup')
}

function element(tag: string, props: Props): Markup {
  let beginning = `<${tag}`
  for (const name in props) if (name !== 'children') beginning += attribute(name, props[name])
  return markup(withoutEnd.has(tag) ? `${beginning}/>` : `${beginning}>${drawn(props['children'])}</${tag}>`)
}

/**
 * What the compiler makes of an element or a component: its HTML, at once and as text. Children come first, drawn already. Throws
 * at a part that is asynchronous. Why not Hono’s: docs/decisions/0017-markup-drawn-at-once.md.
 */
export function jsx(tag: string | Component, props: Props): JSX.Element {
  if (typeof tag === 'string') return asElement(element(tag, props))
  const made = tag(props)
  return asElement(typeof made === 'object' && made !== null && isMarkup(made) ? made : markup(drawn(made)))
}

export { jsx as jsxDEV, jsx as jsxs }

/** `<>…</>` */
export function Fragment({ children }: { children?: Child }): JSX.Element {
  return asElement(markup(drawn(children)))
}

/** Hono’s type says of an element that it is a text, too; nothing but `toString` is ever asked of it. */
function asElement(made: Markup): JSX.Element {
  return made as unknown as JSX.Element
}
