-- Submitting a unit, and the decisions upon it. Everything here is a sign-off: rows are added, never changed.

create table submission (
  centre_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  number integer not null,
  statement text not null,
  signed_name text not null,
  record jsonb not null,
  evaluation jsonb not null,
  shortfalls_accepted boolean not null,
  content_sha256 bytea not null,
  submitted_by uuid not null references person (id),
  submitted_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, enrolment_id) references enrolment (centre_id, id),
  unique (centre_id, enrolment_id, number)
);
create trigger submission_stays before update or delete on submission
  for each statement execute function refuse_change();

create table decision (
  centre_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  criterion text not null,
  result text not null check (result in ('met', 'not yet met')),
  reason text not null,
  occasion text not null check (occasion in ('assessment', 'appeal')),
  decided_by uuid not null references person (id),
  decided_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, submission_id) references submission (centre_id, id)
);
create index decision_by_submission on decision (centre_id, submission_id, criterion, decided_at);
create trigger decision_stays before update or delete on decision
  for each statement execute function refuse_change();

create table unit_result (
  centre_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  result text not null check (result in ('pass', 'referral', 'fail')),
  feedback text not null,
  resubmit_by date,
  occasion text not null check (occasion in ('assessment', 'appeal')),
  decided_by uuid not null references person (id),
  decided_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, submission_id) references submission (centre_id, id)
);
create index unit_result_by_submission on unit_result (centre_id, submission_id);
create trigger unit_result_stays before update or delete on unit_result
  for each statement execute function refuse_change();

-- R106: each piece of evidence judged valid, authentic, current, sufficient, reliable and attributable.
create table evidence_judgement (
  centre_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  evidence_id uuid not null,
  valid boolean not null,
  authentic boolean not null,
  current boolean not null,
  sufficient boolean not null,
  reliable boolean not null,
  attributable boolean not null,
  note text not null default '',
  judged_by uuid not null references person (id),
  judged_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, submission_id) references submission (centre_id, id)
);
create index evidence_judgement_by_submission on evidence_judgement (centre_id, submission_id);
create trigger evidence_judgement_stays before update or delete on evidence_judgement
  for each statement execute function refuse_change();

-- R111: reasonable adjustments and special consideration stand on the assessment sheet.
create table adjustment (
  centre_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  kind text not null check (kind in ('reasonable adjustment', 'special consideration')),
  description text not null,
  agreed_by uuid not null references person (id),
  agreed_on date not null,
  primary key (centre_id, id),
  foreign key (centre_id, enrolment_id) references enrolment (centre_id, id)
);
create index adjustment_by_enrolment on adjustment (centre_id, enrolment_id);
create trigger adjustment_stays before update or delete on adjustment
  for each statement execute function refuse_change();
