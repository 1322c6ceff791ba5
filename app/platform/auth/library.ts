import { betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins/magic-link'
import type { Pool } from 'pg'
import { newId } from '../../kernel/ids.ts'
import { addressHeader, basePath, cookiePrefix } from './names.ts'
import { hashPassword, passwordLength, verifyPassword } from './password.ts'

export type LibraryOptions = {
  pool: Pool
  secret: string
  baseUrl: string
  deliverMagicLink: (email: string, token: string, then: string | undefined) => Promise<void>
}

export const sessionSeconds = 14 * 24 * 60 * 60
export const magicLinkSeconds = 15 * 60

const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

const account = {
  modelName: 'auth_account',
  fields: {
    userId: 'person_id',
    providerId: 'provider_id',
    accountId: 'account_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...times,
  },
}

const session = {
  modelName: 'auth_session',
  fields: { userId: 'person_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...times },
  expiresIn: sessionSeconds,
  disableSessionRefresh: true,
  cookieCache: { enabled: false },
}

const rateLimit = {
  enabled: true,
  storage: 'database' as const,
  modelName: 'auth_rate_limit',
  fields: { lastRequest: 'last_request' },
  customRules: {
    '/sign-in/email': { window: 60, max: 120 },
    '/sign-in/magic-link': { window: 900, max: 120 },
    '/magic-link/verify': { window: 60, max: 120 },
  },
}

/** The accounts library, set up on our tables. Nothing outside this folder may reach it: its own addresses are never served. */
export function createLibrary({ pool, secret, baseUrl, deliverMagicLink }: LibraryOptions) {
  return betterAuth({
    baseURL: baseUrl,
    basePath,
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: magicLinkSeconds,
        sendMagicLink: ({ email, token, metadata }) => deliverMagicLink(email, token, typeof metadata?.['then'] === 'string' ? metadata['then'] : undefined),
      }),
    ],
    rateLimit,
    user: { modelName: 'person', fields: { emailVerified: 'email_verified', ...times } },
    session,
    account,
    verification: { modelName: 'auth_verification', fields: { expiresAt: 'expires_at', ...times } },
    advanced: {
      cookiePrefix,
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newId(), validateSchema: false },
    },
  })
}

export type Library = ReturnType<typeof createLibrary>
