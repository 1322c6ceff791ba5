import fc from 'fast-check'
import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { jsx as honos } from 'hono/jsx/jsx-runtime'
import { describe, expect, it, test } from 'vitest'
import { draws } from '../../../test/harness/draws.ts'
import { Fragment, jsx } from './jsx-runtime.ts'

type Tree = { tag: string; attributes: Record<string, unknown>; children: (Tree | string | number | boolean | null)[] }

const value = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", 'ä', '’', '`', '=', '/') }), fc.integer(), fc.boolean())
const attributes = fc.dictionary(
  fc.constantFrom('class', 'href', 'title', 'aria-hidden', 'aria-current', 'data-key', 'open', 'checked', 'disabled', 'hidden', 'viewBox', 'formAction'),
  fc.oneof(value, fc.constant(undefined), fc.constant(null)),
)
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom('div', 'p', 'li', 'path', 'textarea', 'form', 'button', 'option'),
    attributes,
    children: fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.oneof(value, fc.constant(null)), tie('tree')), { maxLength: 4 }),
  }),
}))

type Draw = (tag: string, props: Record<string, unknown>) => unknown

function draw({ tag, attributes: given, children }: Tree, by: Draw): unknown {
  return by(tag, { ...given, children: children.map((child) => (typeof child === 'object' && child !== null ? draw(child, by) : child)) })
}

/** An element as the text of a page. */
function text(markup: unknown): string {
  return String(markup)
}

describe('markup', () => {
  test('is what Hono’s own runtime makes of the same tree, whatever stands in it', () => {
    fc.assert(
      fc.property(tree, (one) => {
        expect(text(draw(one, jsx))).toBe(text(draw(one, honos)))
      }),
      draws(),
    )
  })

  it('writes elements without an end as Hono does', () => {
    for (const tag of ['br', 'hr', 'img', 'input', 'col', 'source', 'wbr']) expect(text(jsx(tag, { class: 'a' }))).toBe(text(honos(tag, { class: 'a' })))
  })

  it('escapes text and attributes, once', () => {
    const nasty = `<script>alert("1" & '2')</script>`
    const safe = '&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;'
    expect(text(<p title={nasty}>{nasty}</p>)).toBe(`<p title="${safe}">${safe}</p>`)
    expect(text(<div>{<p>{nasty}</p>}</div>)).toBe(`<div><p>${safe}</p></div>`)
    expect(text(html`<i>${<b>{nasty}</b>}</i>`)).toBe(`<i><b>${safe}</b></i>`)
  })

  it('takes markup as it is, and nothing else that looks like it', () => {
    expect(text(<p>{raw('<b>bold</b>')}</p>)).toBe('<p><b>bold</b></p>')
    const pretending: object[] = [
      { isEscaped: true },
      { isEscaped: true, text: '<b>', markup: '<b>' },
      { toString: () => '<b>' },
      { isEscaped: true, toString: () => '<b>' },
    ]
    for (const one of pretending) expect(() => jsx('p', { children: one })).toThrow('neither text nor markup')
  })

  it('draws lists, fragments, nothing at all, and what a component answers', () => {
    const Name = ({ name }: { name?: string }) => (name === undefined ? null : <b>{name}</b>)
    const Words = () => 'Two & two'
    const Lines = () => [<hr />, 'a < b'] as Child
    expect(
      text(
        <>
          {[1, [<i>2</i>, null]]}
          {false}
          {undefined}
          <Name />
          <Name name="Ann" />
          <Words />
          <Lines />
        </>,
      ),
    ).toBe('1<i>2</i><b>Ann</b>Two &amp; two<hr/>a &lt; b')
    expect(text(Fragment({}))).toBe('')
  })

  it('hands one child over as it is, and several as a list', () => {
    const counts: number[] = []
    const Box = ({ children }: { children?: Child }) => {
      counts.push(Array.isArray(children) ? children.length : children === undefined ? 0 : 1)
      return <div>{children}</div>
    }
    text(<Box />)
    text(<Box>one</Box>)
    text(
      <Box>
        <i />
        <b />
      </Box>,
    )
    expect(counts).toEqual([0, 1, 2])
  })

  it('says true and false of what is not simply there or not', () => {
    expect(text(<button type="button" aria-expanded={false} disabled={false} hidden />)).toBe('<button type="button" aria-expanded="false" hidden=""></button>')
  })

  it('refuses what would be a hole or a mistake', () => {
    expect(() => jsx('p', { 'x onclick="y': '1' })).toThrow('No attribute can be called')
    expect(() => jsx('p', { onclick: () => 'y' })).toThrow('neither a text nor a number')
    expect(() => jsx('p', { style: { color: 'red' } })).toThrow('neither a text nor a number')
    expect(() => <p>{Promise.resolve('late')}</p>).toThrow('drawn at once')
    const Late = () => Promise.resolve(<p />)
    expect(() => <Late />).toThrow('drawn at once')
  })
})
