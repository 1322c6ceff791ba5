import type { Hono } from 'hono'
import type { HouseEnv } from '../../app/platform/web/house.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** A browser without JavaScript: keeps cookies, posts forms, and follows nothing by itself. */
export type Browser = {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, fields?: Fields, headers?: Record<string, string>): Promise<Response>
}

/** A page as a reader sees it: its words without the marks. */
export type ReadPage = { status: number; html: string; text: string; title: string; h1: string; location: string | undefined }

export function createBrowser(app: Hono<HouseEnv>, baseUrl: string, cookie: string | undefined): Browser {
  const jar = new Map<string, string>()
  for (const pair of cookie === undefined ? [] : [cookie]) keep(jar, pair)
  async function send(path: string, init: RequestInit, headers: Record<string, string>): Promise<Response> {
    const sent = new Headers({ ...headers, origin: baseUrl, host: new URL(baseUrl).host })
    if (jar.size > 0) sent.set('cookie', Array.from(jar, ([name, value]) => `${name}=${value}`).join('; '))
    const response = await app.request(new URL(path, baseUrl).href, { ...init, headers: sent })
    for (const set of response.headers.getSetCookie()) keep(jar, set.split(';')[0] ?? '')
    return response
  }
  return {
    get: (path, headers = {}) => send(path, {}, headers),
    post(path, fields = {}, headers = {}) {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
      return send(path, { method: 'POST', body: body.toString() }, { 'content-type': 'application/x-www-form-urlencoded', ...headers })
    },
  }
}

function keep(jar: Map<string, string>, pair: string): void {
  const at = pair.indexOf('=')
  const name = pair.slice(0, at)
  const value = pair.slice(at + 1)
  if (value === '') jar.delete(name)
  else jar.set(name, value)
}

/** Reads a response as a page. */
export async function page(response: Response | Promise<Response>): Promise<ReadPage> {
  const answer = await response
  const html = await answer.text()
  const h1 = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? ''
  const title = /<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? ''
  return { status: answer.status, html, text: words(html), title: words(title), h1: words(h1), location: answer.headers.get('location') ?? undefined }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function words(html: string): string {
  return html
    .replaceAll(/<(script|style|template)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_match, name: string) => named[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The SHA-256 of what was read, as a page's form sends it back under a name; empty when no form does. */
export function hashIn(html: string, name: 'seen' | 'content'): string {
  return new RegExp(`name="${name}" value="([0-9a-f]{64})"`).exec(html)?.[1] ?? ''
}
