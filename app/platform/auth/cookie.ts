import { createHmac, timingSafeEqual } from 'node:crypto'

const signatureLength = 44

/** The session token in a request's cookies, if it is there and signed by us (the library's form: token, dot, HMAC-SHA256 in base64). */
export function findToken(headers: Headers, name: string, secret: string): string | undefined {
  const value = cookieNamed(headers.get('cookie') ?? '', name)
  if (value === undefined) return undefined
  const dot = value.lastIndexOf('.')
  const token = value.slice(0, dot)
  const signature = value.slice(dot + 1)
  if (dot < 1 || signature.length !== signatureLength) return undefined
  const expected = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined
}

function cookieNamed(header: string, name: string): string | undefined {
  const prefix = `${name}=`
  const pair = header
    .split(';')
    .map((text) => text.trim())
    .find((text) => text.startsWith(prefix))
  if (pair === undefined) return undefined
  const raw = pair.slice(prefix.length)
  try {
    return decodeURIComponent(raw)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** The header that makes a browser forget a cookie. */
export function forgetCookie(name: string): string {
  return `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${name.startsWith('__Secure-') ? '; Secure' : ''}`
}
