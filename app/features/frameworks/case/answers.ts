import { createHash } from 'node:crypto'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ask } from '../../../platform/web/house.ts'

type Minor = 'invalid_selection_field' | 'invalid_sort_field' | 'invalid_uuid' | 'unknownobject'

// Public and read only: whatever site a page is of, it may read this, and nothing of a sign-in goes with it.
const open = {
  'Content-Type': 'application/json; charset=utf-8',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, X-Total-Count',
}

/** Answers with JSON that anybody may keep for an hour, or says that what they have is still the same. */
export function answerJson(ask: Ask, value: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  const text = JSON.stringify(value)
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const kept = { ...open, ...headers, ETag: tag, 'Cache-Control': 'public, max-age=3600' }
  const known = (ask.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(tag) ? ask.body(null, 304, kept) : ask.body(text, 200, kept)
}

/** Answers with the reason why not, as all services of 1EdTech do (imsx_StatusInfo). */
export function answerFailure(ask: Ask, status: ContentfulStatusCode, minor: Minor, description: string): Response {
  const info = {
    imsx_codeMajor: 'failure',
    imsx_severity: 'error',
    imsx_description: description,
    imsx_codeMinor: { imsx_codeMinorField: [{ imsx_codeMinorFieldName: 'TargetEndSystem', imsx_codeMinorFieldValue: minor }] },
  }
  return ask.body(JSON.stringify(info), status, { ...open, 'Cache-Control': 'no-store' })
}
