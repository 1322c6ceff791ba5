-- A learner's practice: clients, what was agreed with them, what was done, and what others said of it.

create table learner (
  centre_id uuid not null references centre (id),
  id uuid not null,
  person_id uuid not null references person (id),
  tutor_id uuid references person (id),
  supervisor_id uuid references person (id),
  assessor_id uuid references person (id),
  created_at timestamptz not null,
  primary key (centre_id, id),
  unique (centre_id, person_id)
);

-- A learner on one unit, on the version of its specification that they were registered on (R017).
create table enrolment (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  specification text not null,
  specification_version text not null,
  unit_reference text not null,
  registered_on date not null,
  target_on date,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id),
  unique (centre_id, learner_id, unit_reference)
);

create table client (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  alias text not null,
  kind text not null check (kind in ('individual', 'group')),
  members integer,
  approach text not null check (approach in ('coaching', 'mentoring')),
  role text not null default '',
  context text not null default '',
  rationale text not null default '',
  under_eighteen boolean not null default false,
  vulnerable boolean not null default false,
  dbs_checked_on date,
  safeguarding_note text not null default '',
  records_consent_on date,
  records_consent_note text not null default '',
  started_on date not null,
  reviewed_on date,
  review text not null default '',
  set_aside boolean not null default false,
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id),
  unique (centre_id, learner_id, alias)
);

create table stakeholder (
  centre_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  alias text not null,
  relation text not null check (relation in ('line manager', 'sponsor', 'human resources', 'other')),
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, client_id) references client (centre_id, id)
);
create index stakeholder_by_client on stakeholder (centre_id, client_id);

-- Who a client, stakeholder or outside supervisor really is. Sealed by the application; opened only by the learner who keeps it.
create table identity (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  subject_kind text not null check (subject_kind in ('client', 'stakeholder', 'supervisor')),
  subject_id uuid not null,
  sealed bytea not null,
  key_version integer not null,
  updated_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id),
  unique (centre_id, subject_id)
);
create index identity_by_learner on identity (centre_id, learner_id);

create table need (
  centre_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  statement text not null,
  tool text not null default '',
  identified_on date not null,
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, client_id) references client (centre_id, id)
);
create index need_by_client on need (centre_id, client_id);

create table goal (
  centre_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  statement text not null,
  desired_outcome text not null default '',
  alignment_level text check (alignment_level in ('organisation', 'division', 'team')),
  alignment text not null default '',
  measures text not null default '',
  agreed_on date not null,
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, client_id) references client (centre_id, id)
);
create index goal_by_client on goal (centre_id, client_id);

-- A changed contract is a new row with the next version; what was signed stays as it was.
create table contract (
  centre_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  version integer not null,
  supersedes_id uuid,
  kind text not null check (kind in ('two-way', 'three-way')),
  agreed_on date not null,
  terms jsonb not null,
  change_note text not null default '',
  content_sha256 bytea,
  sent_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, client_id) references client (centre_id, id),
  unique (centre_id, client_id, version)
);

create table contract_party (
  centre_id uuid not null,
  id uuid not null,
  contract_id uuid not null,
  role text not null check (role in ('learner', 'client', 'stakeholder')),
  stakeholder_id uuid,
  primary key (centre_id, id),
  foreign key (centre_id, contract_id) references contract (centre_id, id),
  foreign key (centre_id, stakeholder_id) references stakeholder (centre_id, id)
);
create index contract_party_by_contract on contract_party (centre_id, contract_id);

-- A party's answer to one version: signed, asked for a change, or declined. The name typed and the mark drawn are sealed.
create table contract_answer (
  centre_id uuid not null,
  id uuid not null,
  party_id uuid not null,
  answer text not null check (answer in ('signed', 'change requested', 'declined')),
  note text not null default '',
  sealed bytea,
  key_version integer,
  consent_text text not null default '',
  content_sha256 bytea not null,
  address text not null default '',
  answered_on date not null,
  answered_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, party_id) references contract_party (centre_id, id)
);
create unique index contract_signed_once on contract_answer (centre_id, party_id) where answer = 'signed';
create index contract_answer_by_party on contract_answer (centre_id, party_id);
create trigger contract_answer_stays before update or delete on contract_answer
  for each statement execute function refuse_change();

create table programme_plan (
  centre_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  planned_on date not null,
  structure text not null default '',
  environment text not null default '',
  principles text not null default '',
  sessions integer not null,
  minutes integer not null,
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, client_id) references client (centre_id, id),
  unique (centre_id, client_id)
);

create table session_plan (
  centre_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  planned_for date not null,
  objectives text not null,
  model text not null default '',
  topics text not null default '',
  measures text not null default '',
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, client_id) references client (centre_id, id)
);
create index session_plan_by_client on session_plan (centre_id, client_id);

-- A coaching or mentoring session, as the diary tells it. The date and time are the session's own zone's.
create table session (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  held_on date not null,
  started_at time(0) not null,
  zone text not null default 'Europe/London',
  minutes integer not null,
  formal boolean not null default true,
  mode text not null check (mode in ('in person', 'video', 'telephone')),
  summary text not null default '',
  techniques text[] not null default '{}',
  questions text[] not null default '{}',
  outcomes text not null default '',
  feedback_given text not null default '',
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id)
);
create index session_by_learner on session (centre_id, learner_id, held_on);

create table session_client (
  centre_id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  primary key (centre_id, session_id, client_id),
  foreign key (centre_id, session_id) references session (centre_id, id),
  foreign key (centre_id, client_id) references client (centre_id, id)
);
create index session_client_by_client on session_client (centre_id, client_id);

create table session_goal (
  centre_id uuid not null,
  session_id uuid not null,
  goal_id uuid not null,
  progress integer check (progress between 0 and 10),
  note text not null default '',
  primary key (centre_id, session_id, goal_id),
  foreign key (centre_id, session_id) references session (centre_id, id),
  foreign key (centre_id, goal_id) references goal (centre_id, id)
);

create table session_tool (
  centre_id uuid not null,
  session_id uuid not null,
  position integer not null,
  name text not null,
  why text not null default '',
  how_it_helped text not null default '',
  primary key (centre_id, session_id, position),
  foreign key (centre_id, session_id) references session (centre_id, id)
);

create table session_action (
  centre_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  position integer not null,
  statement text not null,
  due_on date,
  done_on date,
  carried_from_id uuid,
  primary key (centre_id, id),
  foreign key (centre_id, session_id) references session (centre_id, id)
);
create index session_action_by_session on session_action (centre_id, session_id);

create table reflection (
  centre_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  reflected_on date not null,
  overall text not null default '',
  models text not null default '',
  questioning text not null default '',
  listening text not null default '',
  giving_feedback text not null default '',
  relationship text not null default '',
  next_time text not null default '',
  key_learning text not null default '',
  cpd_action text not null default '',
  client_feedback text not null default '',
  supervision_feedback text not null default '',
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, session_id) references session (centre_id, id),
  unique (centre_id, session_id)
);

create table feedback (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  client_id uuid,
  session_id uuid,
  stakeholder_id uuid,
  giver text not null check (giver in ('client', 'stakeholder', 'supervisor', 'tutor')),
  stage text not null check (stage in ('session', 'mid', 'end')),
  channel text not null check (channel in ('link', 'verbal', 'written')),
  received_on date not null,
  effectiveness text not null default '',
  attributes text not null default '',
  ratings jsonb not null default '[]',
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id),
  foreign key (centre_id, client_id) references client (centre_id, id),
  foreign key (centre_id, session_id) references session (centre_id, id),
  foreign key (centre_id, stakeholder_id) references stakeholder (centre_id, id)
);
create index feedback_by_learner on feedback (centre_id, learner_id);

create table supervision (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  held_on date not null,
  minutes integer not null,
  kind text not null check (kind in ('individual', 'peer', 'group')),
  supervisor_id uuid references person (id),
  outside_supervisor text not null default '',
  discussed text not null default '',
  feedback text not null default '',
  log_reviewed boolean not null default false,
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id)
);
create index supervision_by_learner on supervision (centre_id, learner_id);

create table supervision_reflection (
  centre_id uuid not null,
  supervision_id uuid not null,
  session_id uuid not null,
  primary key (centre_id, supervision_id, session_id),
  foreign key (centre_id, supervision_id) references supervision (centre_id, id),
  foreign key (centre_id, session_id) references session (centre_id, id)
);

-- A supervisor's word that the hours and the feedback are theirs, on the record as it stood then.
create table supervision_confirmation (
  centre_id uuid not null,
  id uuid not null,
  supervision_id uuid not null,
  answer text not null check (answer in ('confirmed', 'declined')),
  note text not null default '',
  minutes integer not null,
  content_sha256 bytea not null,
  confirmed_by uuid references person (id),
  confirmed_on date not null,
  confirmed_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, supervision_id) references supervision (centre_id, id)
);
create index supervision_confirmation_by_supervision on supervision_confirmation (centre_id, supervision_id);
create trigger supervision_confirmation_stays before update or delete on supervision_confirmation
  for each statement execute function refuse_change();

create table evidence (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  kind text not null check (kind in ('observation', 'reflective account', 'professional discussion', 'work product', 'witness testimony', 'questioning', 'personal statement', 'feedback')),
  title text not null,
  account text not null default '',
  held_on date,
  in_person boolean,
  not_in_person text not null default '',
  covers_from date,
  covers_to date,
  criteria text[] not null default '{}',
  parts jsonb not null default '[]',
  agreed_by uuid references person (id),
  agreed_on date,
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id)
);
create index evidence_by_learner on evidence (centre_id, learner_id);

-- What an outside person is asked for, by a link made for that person and that purpose. Only the token's hash is kept.
create table link (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  purpose text not null check (purpose in ('sign contract', 'give feedback', 'confirm supervision')),
  subject_id uuid not null,
  recipient_kind text not null check (recipient_kind in ('client', 'stakeholder', 'supervisor')),
  recipient_id uuid not null,
  details jsonb not null default '{}',
  token_hash bytea not null unique,
  created_at timestamptz not null,
  last_sent_at timestamptz not null,
  times_sent integer not null default 1,
  expires_at timestamptz not null,
  opened_at timestamptz,
  answered_at timestamptz,
  revoked_at timestamptz,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id)
);
create index link_by_subject on link (centre_id, subject_id);
create index link_by_learner on link (centre_id, learner_id);
