// Written by scripts/database-types.mjs from the migrated database. Do not edit.
import type { ColumnType, Generated } from 'kysely'

/** Read as Temporal.Instant, written as ISO 8601 text. */
export type Instant = ColumnType<Temporal.Instant, string, string>
/** Read as parsed JSON, written as JSON text. */
export type Json = ColumnType<unknown, string, string>

export type AcknowledgementTable = {
  centre_id: string
  id: string
  learner_id: string
  enrolment_id: string
  specification: string
  specification_version: string
  document: string
  acknowledged_on: string
  acknowledged_at: Instant
}

export type AdjustmentTable = {
  centre_id: string
  id: string
  enrolment_id: string
  kind: string
  description: string
  agreed_by: string
  agreed_on: string
}

export type AssessorCompetenceTable = {
  centre_id: string
  id: string
  person_id: string
  qualification: string
  unit_references: string[]
  valid_until: string | null
  recorded_by: string
  recorded_at: Instant
}

export type AuditEventTable = {
  centre_id: string
  stream: string
  seq: number
  at: Instant
  actor: string
  kind: string
  subject_kind: string
  subject_id: string
  data: string
  previous_hash: Uint8Array
  hash: Uint8Array
}

export type AuditHeadTable = {
  centre_id: string
  stream: string
  seq: number
  hash: Uint8Array
}

export type AuthAccountTable = {
  id: string
  person_id: string
  provider_id: string
  account_id: string
  password: string | null
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  refresh_token_expires_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  scope: string | null
  created_at: Instant
  updated_at: Instant
}

export type AuthRateLimitTable = {
  id: string
  key: string
  count: number
  last_request: number
}

export type AuthSessionTable = {
  id: string
  token: string
  person_id: string
  expires_at: Instant
  ip_address: string | null
  user_agent: string | null
  created_at: Instant
  updated_at: Instant
}

export type AuthVerificationTable = {
  id: string
  identifier: string
  value: string
  expires_at: Instant
  created_at: Instant
  updated_at: Instant
}

export type BookingTable = {
  centre_id: string
  id: string
  time_id: string
  learner_id: string
  booked_at: Instant
  reminded_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  cancelled_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  cancelled_by: string | null
  held_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  supervision_id: string | null
  seat: Generated<number>
  missed_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  learning_hour_id: string | null
}

export type CalendarFeedTable = {
  centre_id: string
  learner_id: string
  token_hash: Uint8Array
  made_at: Instant
}

export type CentreTable = {
  id: string
  name: string
  zone: Generated<string>
  created_at: Instant
}

export type CentreIndexTable = {
  id: string
}

export type ClientTable = {
  centre_id: string
  id: string
  learner_id: string
  alias: string
  kind: string
  members: number | null
  approach: string
  role: Generated<string>
  context: Generated<string>
  rationale: Generated<string>
  under_eighteen: Generated<boolean>
  vulnerable: Generated<boolean>
  dbs_checked_on: string | null
  safeguarding_note: Generated<string>
  started_on: string
  reviewed_on: string | null
  review: Generated<string>
  set_aside: Generated<boolean>
  revision: Generated<number>
  created_at: Instant
}

export type CoachTrainingTable = {
  centre_id: string
  learner_id: string
  began_on: string
  revision: Generated<number>
  kept_at: Instant
}

export type ColleagueTable = {
  centre_id: string
  id: string
  learner_id: string
  alias: string
  created_at: Instant
}

export type ConsentTable = {
  centre_id: string
  id: string
  client_id: string
  purpose: string
  act: string
  on_day: string
  how: string
  recorded_by: string
  recorded_at: Instant
}

export type ContractTable = {
  centre_id: string
  id: string
  client_id: string | null
  version: number
  supersedes_id: string | null
  kind: string
  agreed_on: string
  terms: Json
  change_note: Generated<string>
  content_sha256: Uint8Array | null
  sent_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  revision: Generated<number>
  created_at: Instant
  organisation_id: string | null
}

export type ContractAnswerTable = {
  centre_id: string
  id: string
  party_id: string
  answer: string
  note: Generated<string>
  sealed: Uint8Array | null
  key_version: number | null
  consent_text: Generated<string>
  content_sha256: Uint8Array
  address: Generated<string>
  answered_on: string
  answered_at: Instant
  way: Generated<string>
  sealed_sha256: Uint8Array | null
  statement_signature: Uint8Array | null
  signing_key_id: string | null
}

export type ContractEndingTable = {
  centre_id: string
  contract_id: string
  party_id: string
  kind: string
  ended_on: string
  reason: string
  recorded_at: Instant
}

export type ContractPartyTable = {
  centre_id: string
  id: string
  contract_id: string
  role: string
  stakeholder_id: string | null
}

export type DecisionTable = {
  centre_id: string
  id: string
  submission_id: string
  criterion: string
  result: string
  reason: string
  occasion: string
  decided_by: string
  decided_at: Instant
}

export type DraftTable = {
  centre_id: string
  person_id: string
  form: string
  subject_id: string
  fields: Json
  base_revision: number
  saved_at: Instant
}

export type EditionMoveTable = {
  centre_id: string
  id: string
  learner_id: string
  from_specification: string
  from_version: string
  to_specification: string
  to_version: string
  units: string[]
  criteria_changed: number
  reason: string
  moved_by: string
  moved_at: Instant
}

export type EnrolmentTable = {
  centre_id: string
  id: string
  learner_id: string
  specification: string
  specification_version: string
  unit_reference: string
  registered_on: string
  target_on: string | null
  registration_id: string | null
  chosen_at: ColumnType<Temporal.Instant | null, string | null, string | null>
}

export type ErasureTable = {
  centre_id: string
  subject_id: string
  subject_kind: string
  reason: string
  identities: number
  signatures: number
  letters: number
  links: number
  erased_by: string | null
  erased_at: Instant
  id: string
}

export type EvidenceTable = {
  centre_id: string
  id: string
  learner_id: string
  kind: string
  title: string
  account: Generated<string>
  held_on: string | null
  in_person: boolean | null
  not_in_person: Generated<string>
  covers_from: string | null
  covers_to: string | null
  criteria: Generated<string[]>
  parts: ColumnType<unknown, string | undefined, string>
  agreed_by: string | null
  agreed_on: string | null
  revision: Generated<number>
  created_at: Instant
  request_id: string | null
}

export type EvidenceDocumentTable = {
  centre_id: string
  id: string
  learner_id: string
  evidence_id: string
  name: string
  media_type: string
  size_bytes: number
  sha256: Uint8Array
  sealed_text: Uint8Array
  key_version: number
  text_cut: Generated<boolean>
  hidden: Generated<number>
  cleaned_from: Uint8Array | null
  uploaded_by: string
  uploaded_at: Instant
  removed_at: ColumnType<Temporal.Instant | null, string | null, string | null>
}

export type EvidenceJudgementTable = {
  centre_id: string
  id: string
  submission_id: string
  evidence_id: string
  valid: boolean
  authentic: boolean
  current: boolean
  sufficient: boolean
  reliable: boolean
  attributable: boolean
  note: Generated<string>
  judged_by: string
  judged_at: Instant
}

export type FeedbackTable = {
  centre_id: string
  id: string
  learner_id: string
  client_id: string | null
  session_id: string | null
  stakeholder_id: string | null
  giver: string
  stage: string
  channel: string
  received_on: string
  effectiveness: Generated<string>
  attributes: Generated<string>
  ratings: ColumnType<unknown, string | undefined, string>
  revision: Generated<number>
  created_at: Instant
  questionnaire: string | null
  questionnaire_version: number | null
  choices: ColumnType<unknown, string | undefined, string>
}

export type FeedbackRoundTable = {
  centre_id: string
  id: string
  learner_id: string
  questionnaire: string
  questionnaire_version: number
  least: Generated<number>
  opened_on: string
  closes_on: string
  closed_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  created_at: Instant
}

export type FingerprintTable = {
  sha256: Uint8Array
  centre: string
  contract: string
}

export type FrameworkTable = {
  centre_id: string
  id: string
  identifier: string
  title: string
  format: string
  layout: string
  statements: number
  depth: number
  document: Json
  lost: Json
  parts: string[]
  revision: Generated<number>
  imported_by: string
  imported_at: Instant
  published_by: string | null
  published_at: ColumnType<Temporal.Instant | null, string | null, string | null>
}

export type GoalTable = {
  centre_id: string
  id: string
  client_id: string
  statement: string
  desired_outcome: Generated<string>
  alignment_level: string | null
  alignment: Generated<string>
  measures: Generated<string>
  agreed_on: string
  revision: Generated<number>
  created_at: Instant
}

export type IdentityTable = {
  centre_id: string
  id: string
  learner_id: string
  subject_kind: string
  subject_id: string
  sealed: Uint8Array
  key_version: number
  updated_at: Instant
}

export type InvitationTable = {
  centre_id: string
  id: string
  email: string
  name: string
  roles: string[]
  token_hash: Uint8Array
  invited_by: string | null
  invited_at: Instant
  expires_at: Instant
  accepted_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  revoked_at: ColumnType<Temporal.Instant | null, string | null, string | null>
}

export type KeepingRuleTable = {
  centre_id: string
  years: number
  contact: Generated<string>
  revision: Generated<number>
  changed_at: Instant
}

export type LeakDismissalTable = {
  centre_id: string
  id: string
  learner_id: string
  record_kind: string | null
  record_id: string | null
  place_kind: string
  fingerprint: Uint8Array
  dismissed_by: string
  dismissed_at: Instant
  withdrawn_at: ColumnType<Temporal.Instant | null, string | null, string | null>
}

export type LearnerTable = {
  centre_id: string
  id: string
  person_id: string
  tutor_id: string | null
  supervisor_id: string | null
  assessor_id: string | null
  created_at: Instant
}

export type LearningHourTable = {
  centre_id: string
  id: string
  learner_id: string
  enrolment_id: string | null
  registration_id: string | null
  day: string
  minutes: number
  kind: string
  note: Generated<string>
  taken_out_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  revision: Generated<number>
  created_at: Instant
}

export type LegalHoldTable = {
  centre_id: string
  id: string
  subject_id: string
  reason: string
  until: string | null
  placed_by: string
  placed_at: Instant
  lifted_by: string | null
  lifted_at: ColumnType<Temporal.Instant | null, string | null, string | null>
}

export type LinkTable = {
  centre_id: string
  id: string
  learner_id: string
  purpose: string
  subject_id: string
  recipient_kind: string
  recipient_id: string
  details: ColumnType<unknown, string | undefined, string>
  token_hash: Uint8Array
  created_at: Instant
  last_sent_at: Instant
  times_sent: Generated<number>
  expires_at: Instant
  opened_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  answered_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  revoked_at: ColumnType<Temporal.Instant | null, string | null, string | null>
}

export type LinkCodeTable = {
  centre_id: string
  link_id: string
  code_hash: Uint8Array
  sent_at: Instant
  expires_at: Instant
  tries: Generated<number>
  times_sent: Generated<number>
}

export type MailMessageTable = {
  centre_id: string
  id: string
  sealed: Uint8Array
  key_version: number
  created_at: Instant
  sent_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  failed_at: ColumnType<Temporal.Instant | null, string | null, string | null>
}

export type MembershipTable = {
  centre_id: string
  id: string
  person_id: string
  role: string
  began_at: Instant
  ended_at: ColumnType<Temporal.Instant | null, string | null, string | null>
}

export type NeedTable = {
  centre_id: string
  id: string
  client_id: string
  statement: string
  tool: Generated<string>
  identified_on: string
  revision: Generated<number>
  created_at: Instant
}

export type OfferedTimeTable = {
  centre_id: string
  id: string
  offered_by: string
  purpose: string
  begins_at: Instant
  minutes: number
  place: Generated<string>
  created_at: Instant
  withdrawn_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  places: Generated<number>
}

export type OrganisationTable = {
  centre_id: string
  id: string
  learner_id: string
  alias: string
  revision: Generated<number>
  created_at: Instant
}

export type OrganisationClientTable = {
  centre_id: string
  client_id: string
  organisation_id: string
}

export type OutsideSupervisorTable = {
  centre_id: string
  id: string
  learner_id: string
  alias: string
  credentials: Generated<string>
  created_at: Instant
}

export type OwnSpecificationTable = {
  centre_id: string
  id: string
  title: string
  edition: string
  text: string
  published_by: string
  published_at: Instant
}

export type PersonTable = {
  id: string
  name: string
  email: string
  email_verified: Generated<boolean>
  image: string | null
  created_at: Instant
  updated_at: Instant
}

export type PrivateNoteTable = {
  centre_id: string
  id: string
  learner_id: string
  sealed: Uint8Array
  key_version: number
  revision: Generated<number>
  written_at: Instant
  changed_at: Instant
}

export type ProgrammePlanTable = {
  centre_id: string
  id: string
  client_id: string
  planned_on: string
  structure: Generated<string>
  environment: Generated<string>
  principles: Generated<string>
  sessions: number
  minutes: number
  revision: Generated<number>
  created_at: Instant
}

export type RecognitionTable = {
  centre_id: string
  id: string
  learner_id: string
  kind: string
  specification: string
  unit_reference: string
  criteria: Generated<string[]>
  evidence: string
  asked_on: string
  withdrawn_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  revision: Generated<number>
  created_at: Instant
}

export type RecognitionDecisionTable = {
  centre_id: string
  id: string
  recognition_id: string
  revision: number
  decision: string
  reason: string
  decided_by: string
  decided_on: string
  decided_at: Instant
}

export type ReflectionTable = {
  centre_id: string
  id: string
  session_id: string
  reflected_on: string
  overall: Generated<string>
  models: Generated<string>
  questioning: Generated<string>
  listening: Generated<string>
  giving_feedback: Generated<string>
  relationship: Generated<string>
  next_time: Generated<string>
  key_learning: Generated<string>
  cpd_action: Generated<string>
  client_feedback: Generated<string>
  supervision_feedback: Generated<string>
  revision: Generated<number>
  created_at: Instant
}

export type RegistrationTable = {
  centre_id: string
  id: string
  learner_id: string
  specification: string
  specification_version: string
  qualification: string
  pathway: string | null
  registered_on: string
  target_on: string | null
  registered_by: string
  registered_at: Instant
}

export type RequestTable = {
  centre_id: string
  id: string
  learner_id: string
  purpose: string
  client_id: string | null
  shown: Json
  shown_sha256: Uint8Array
  created_at: Instant
}

export type RequestAnswerTable = {
  centre_id: string
  request_id: string
  link_id: string
  answer: string
  said: Generated<string>
  shown_sha256: Uint8Array
  answered_on: string
  answered_at: Instant
}

export type ResealingTable = {
  centre_id: string
  answer_id: string
  key_version: number
  before_sha256: Uint8Array
  after_sha256: Uint8Array
  signature: Uint8Array
  signing_key_id: string
  resealed_at: Instant
}

export type RevisionTable = {
  centre_id: string
  record_kind: string
  record_id: string
  number: number
  fields: Json
  written_by: string
  written_at: Instant
}

export type RoundAnswerTable = {
  centre_id: string
  id: string
  round_id: string
  side: string
  answer: Json
}

export type SafeguardingNoteTable = {
  centre_id: string
  client_id: string
  sealed: Uint8Array
  key_version: number
  revision: Generated<number>
  changed_at: Instant
}

export type SafeguardingReaderTable = {
  centre_id: string
  client_id: string
  person_id: string
  added_at: Instant
}

export type SessionTable = {
  centre_id: string
  id: string
  learner_id: string
  held_on: string
  started_at: string
  zone: Generated<string>
  minutes: number
  formal: Generated<boolean>
  mode: string
  summary: Generated<string>
  techniques: Generated<string[]>
  questions: Generated<string[]>
  outcomes: Generated<string>
  feedback_given: Generated<string>
  revision: Generated<number>
  created_at: Instant
  paid: string | null
}

export type SessionActionTable = {
  centre_id: string
  id: string
  session_id: string
  position: number
  statement: string
  due_on: string | null
  done_on: string | null
  carried_from_id: string | null
}

export type SessionClientTable = {
  centre_id: string
  session_id: string
  client_id: string
}

export type SessionConfirmationTable = {
  centre_id: string
  id: string
  session_id: string
  client_id: string
  request_id: string
  answer: string
  minutes: number
  content_sha256: Uint8Array
  confirmed_on: string
  confirmed_at: Instant
}

export type SessionGoalTable = {
  centre_id: string
  session_id: string
  goal_id: string
  progress: number | null
  note: Generated<string>
}

export type SessionInvitationTable = {
  centre_id: string
  plan_id: string
  learner_id: string
  begins_at: Instant
  minutes: number
  place: Generated<string>
  sequence: Generated<number>
  sent_at: Instant
  cancelled_at: ColumnType<Temporal.Instant | null, string | null, string | null>
}

export type SessionPlanTable = {
  centre_id: string
  id: string
  client_id: string
  planned_for: string
  objectives: string
  model: Generated<string>
  topics: Generated<string>
  measures: Generated<string>
  revision: Generated<number>
  created_at: Instant
  needs_met: Generated<string>
}

export type SessionToolTable = {
  centre_id: string
  session_id: string
  position: number
  name: string
  why: Generated<string>
  how_it_helped: Generated<string>
}

export type SigningKeyTable = {
  id: string
  certificate: Uint8Array
  wrapped: Uint8Array | null
  created_at: Instant
}

export type SpecificationDraftTable = {
  centre_id: string
  id: string
  name: string
  text: string
  revision: Generated<number>
  changed_by: string
  changed_at: Instant
}

export type StakeholderTable = {
  centre_id: string
  id: string
  client_id: string
  alias: string
  relation: string
  revision: Generated<number>
  created_at: Instant
}

export type SubmissionTable = {
  centre_id: string
  id: string
  enrolment_id: string
  number: number
  statement: string
  signed_name: string
  record: Json
  evaluation: Json
  shortfalls_accepted: boolean
  content_sha256: Uint8Array
  submitted_by: string
  submitted_at: Instant
  files: ColumnType<unknown, string | null, string | null>
}

export type SupervisionTable = {
  centre_id: string
  id: string
  learner_id: string
  held_on: string
  minutes: number
  kind: string
  supervisor_id: string | null
  outside_supervisor: Generated<string>
  discussed: Generated<string>
  feedback: Generated<string>
  log_reviewed: Generated<boolean>
  revision: Generated<number>
  created_at: Instant
  outside_supervisor_id: string | null
}

export type SupervisionConfirmationTable = {
  centre_id: string
  id: string
  supervision_id: string
  answer: string
  note: Generated<string>
  minutes: number
  content_sha256: Uint8Array
  confirmed_by: string | null
  confirmed_on: string
  confirmed_at: Instant
}

export type SupervisionReflectionTable = {
  centre_id: string
  supervision_id: string
  session_id: string
}

export type TriadTable = {
  centre_id: string
  id: string
  formed_by: string
  formed_at: Instant
  ended_at: ColumnType<Temporal.Instant | null, string | null, string | null>
}

export type TriadMemberTable = {
  centre_id: string
  triad_id: string
  position: number
  learner_id: string
}

export type TriadSessionTable = {
  centre_id: string
  id: string
  triad_id: string
  round: number
  held_on: string
  minutes: number
  coach_id: string
  client_id: string
  observer_id: string
  notes: Generated<string>
  revision: Generated<number>
  created_at: Instant
}

export type UnitResultTable = {
  centre_id: string
  id: string
  submission_id: string
  result: string
  feedback: string
  resubmit_by: string | null
  occasion: string
  decided_by: string
  decided_at: Instant
}

export type VaultKeyTable = {
  centre_id: string
  version: number
  wrapped: Uint8Array
  created_at: Instant
}

export type DB = {
  acknowledgement: AcknowledgementTable
  adjustment: AdjustmentTable
  assessor_competence: AssessorCompetenceTable
  audit_event: AuditEventTable
  audit_head: AuditHeadTable
  auth_account: AuthAccountTable
  auth_rate_limit: AuthRateLimitTable
  auth_session: AuthSessionTable
  auth_verification: AuthVerificationTable
  booking: BookingTable
  calendar_feed: CalendarFeedTable
  centre: CentreTable
  centre_index: CentreIndexTable
  client: ClientTable
  coach_training: CoachTrainingTable
  colleague: ColleagueTable
  consent: ConsentTable
  contract: ContractTable
  contract_answer: ContractAnswerTable
  contract_ending: ContractEndingTable
  contract_party: ContractPartyTable
  decision: DecisionTable
  draft: DraftTable
  edition_move: EditionMoveTable
  enrolment: EnrolmentTable
  erasure: ErasureTable
  evidence: EvidenceTable
  evidence_document: EvidenceDocumentTable
  evidence_judgement: EvidenceJudgementTable
  feedback: FeedbackTable
  feedback_round: FeedbackRoundTable
  fingerprint: FingerprintTable
  framework: FrameworkTable
  goal: GoalTable
  identity: IdentityTable
  invitation: InvitationTable
  keeping_rule: KeepingRuleTable
  leak_dismissal: LeakDismissalTable
  learner: LearnerTable
  learning_hour: LearningHourTable
  legal_hold: LegalHoldTable
  link: LinkTable
  link_code: LinkCodeTable
  mail_message: MailMessageTable
  membership: MembershipTable
  need: NeedTable
  offered_time: OfferedTimeTable
  organisation: OrganisationTable
  organisation_client: OrganisationClientTable
  outside_supervisor: OutsideSupervisorTable
  own_specification: OwnSpecificationTable
  person: PersonTable
  private_note: PrivateNoteTable
  programme_plan: ProgrammePlanTable
  recognition: RecognitionTable
  recognition_decision: RecognitionDecisionTable
  reflection: ReflectionTable
  registration: RegistrationTable
  request: RequestTable
  request_answer: RequestAnswerTable
  resealing: ResealingTable
  revision: RevisionTable
  round_answer: RoundAnswerTable
  safeguarding_note: SafeguardingNoteTable
  safeguarding_reader: SafeguardingReaderTable
  session: SessionTable
  session_action: SessionActionTable
  session_client: SessionClientTable
  session_confirmation: SessionConfirmationTable
  session_goal: SessionGoalTable
  session_invitation: SessionInvitationTable
  session_plan: SessionPlanTable
  session_tool: SessionToolTable
  signing_key: SigningKeyTable
  specification_draft: SpecificationDraftTable
  stakeholder: StakeholderTable
  submission: SubmissionTable
  supervision: SupervisionTable
  supervision_confirmation: SupervisionConfirmationTable
  supervision_reflection: SupervisionReflectionTable
  triad: TriadTable
  triad_member: TriadMemberTable
  triad_session: TriadSessionTable
  unit_result: UnitResultTable
  vault_key: VaultKeyTable
}
