import { feature } from '../../platform/web/feature.ts'
import { addAgreement, showNewAgreement } from './agreement/controller.ts'
import { remind, send, showContract, showSignatures, sign } from './contract/controller.ts'
import { downloadCopy, downloadNamedCopy } from './copy/controller.ts'
import { addContract, changeContract, showContractForm, showNewContract } from './draft/controller.ts'
import { end, showEnding } from './ending/controller.ts'
import { showSignHere, signHere } from './in-person/controller.ts'
import { keepNewOrganisation, keepOrganisation, showNewOrganisation, showOrganisation, showOrganisations } from './organisations/controller.ts'
import { contractsPolicy } from './policy.ts'
import { downloadCertificates, showVerify, verify } from './verifying/controller.ts'

export { signAsLearner, signInPerson } from './answering.ts'
export { contractLinkPages } from './by-link/controller.ts'
export { draftContract } from './drafting.ts'
export { addOrganisation } from './organisations/actions.ts'
export { consentText } from './consent.ts'
export { endingLinkPages } from './ending/by-link.ts'
export { contentHash } from './content.ts'
export { encloseCopy } from './copy/sealed-copy.ts'
export type { Answer, Contract, Party } from './contract.ts'
export { findContract, findContracts } from './queries.ts'
export { checkCopy, type Verdict } from './verifying/verdict.ts'
export { factLines, partyWords, verdictWords } from './verifying/words.ts'
export { remindSigner, sendContract } from './sending.ts'
export { eraseSignatures, findOwnAnswers } from './own-answers.ts'
export { sendCopyAnew } from './ending/sending-anew.ts'
export { sealedSignatures } from './resealing.ts'
export { signaturePurpose } from './signatures.ts'
export type { ContractState } from './rules.ts'

export const contracts = feature(contractsPolicy, {
  'GET /clients/:client/contract/new': showNewContract,
  'POST /clients/:client/contract/new': addContract,
  'GET /organisations': showOrganisations,
  'GET /organisations/new': showNewOrganisation,
  'POST /organisations/new': keepNewOrganisation,
  'GET /organisations/:organisation': showOrganisation,
  'POST /organisations/:organisation': keepOrganisation,
  'GET /organisations/:organisation/agreement/new': showNewAgreement,
  'POST /organisations/:organisation/agreement/new': addAgreement,
  'GET /contracts/:contract': showContract,
  'GET /contracts/:contract/edit': showContractForm,
  'POST /contracts/:contract/edit': changeContract,
  'POST /contracts/:contract/send': send,
  'POST /contracts/:contract/sign': sign,
  'POST /contracts/:contract/signatures': showSignatures,
  'GET /verify': showVerify,
  'POST /verify': verify,
  'GET /verify/certificates': downloadCertificates,
  'GET /contracts/:contract/parties/:party/sign-here': showSignHere,
  'POST /contracts/:contract/parties/:party/sign-here': signHere,
  'GET /contracts/:contract/end': showEnding,
  'POST /contracts/:contract/end': end,
  'GET /contracts/:contract/copy': downloadCopy,
  'POST /contracts/:contract/copy': downloadNamedCopy,
  'POST /contracts/:contract/parties/:party/remind': remind,
})
