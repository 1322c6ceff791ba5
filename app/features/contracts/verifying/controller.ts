import { oneOf, readTyped, type Typed } from '../../../platform/web/form.ts'
import { allowanceOf } from '../../../platform/web/allowance.ts'
import { answerDownload } from '../../../platform/web/download.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { answerTooOften } from '../../frame/index.ts'
import { fingerprintFields } from '../schema.ts'
import { answerVerifyPage } from './page.tsx'
import { checkCopy, checkFingerprint } from './verdict.ts'

/** The page, empty. */
export function showVerify(ask: Ask): Response {
  return answerVerifyPage(ask, {})
}

/** Reading a file is work: thirty checks at once from one network address, and six more a minute. */
const checks = allowanceOf({ most: 30, perMinute: 6 })

/** Checks a file or a fingerprint, whichever was sent. */
export async function verify(ask: Ask): Promise<Response> {
  if (!checks.take(ask)) return answerTooOften(ask)
  const { house } = ask.var
  const sent = await readTyped(ask)
  const { file } = await ask.req.parseBody()
  if (file instanceof File) {
    if (file.size === 0) return answerVerifyPage(ask, { fileProblem: 'Choose the file that you want to check' }, 422)
    return answerVerifyPage(ask, { verdict: await checkCopy(house, Buffer.from(await file.arrayBuffer())) })
  }
  const typed: Typed = { fingerprint: oneOf(sent, 'fingerprint') }
  const parsed = parseForm(fingerprintFields, { fingerprint: oneOf(typed, 'fingerprint').replaceAll(/[\s:]/g, '').toLowerCase() })
  if (!parsed.ok) return answerVerifyPage(ask, { values: typed, problems: parsed.problems }, 422)
  return answerVerifyPage(ask, { values: typed, verdict: await checkFingerprint(house, parsed.value.fingerprint) })
}

/** The certificates that seals are made with, newest first, as PEM. */
export async function downloadCertificates(ask: Ask): Promise<Response> {
  const { signing, database } = ask.var.house
  const certificates = await signing.certificates(database)
  const text = certificates.toReversed().map((certificate) => certificate.toString())
  return answerDownload({ name: 'coachfolio-seal.pem', type: 'application/x-pem-file', bytes: Buffer.from(text.join('')) })
}
