-- A centre, who does what in it, and the mechanisms that every feature shares.

-- Which centres there are, and nothing about them: jobs and commands go through it centre by centre.
create table centre_index (
  id uuid primary key
);

create table centre (
  id uuid primary key references centre_index (id),
  name text not null,
  zone text not null default 'Europe/London',
  created_at timestamptz not null
);

-- The key of a centre's identity vault, wrapped by the master key. One row a version; the newest seals, all open.
create table vault_key (
  centre_id uuid not null references centre (id),
  version integer not null,
  wrapped bytea not null,
  created_at timestamptz not null,
  primary key (centre_id, version)
);

create table membership (
  centre_id uuid not null references centre (id),
  id uuid not null,
  person_id uuid not null references person (id),
  role text not null check (role in ('learner', 'tutor', 'supervisor', 'assessor', 'iqa', 'eqa', 'administrator', 'sponsor')),
  began_at timestamptz not null,
  ended_at timestamptz,
  primary key (centre_id, id)
);
create unique index membership_once on membership (centre_id, person_id, role) where ended_at is null;
create index membership_by_person on membership (person_id);

-- R113: what entitles somebody to assess, and which units they are familiar with.
create table assessor_competence (
  centre_id uuid not null references centre (id),
  id uuid not null,
  person_id uuid not null references person (id),
  qualification text not null,
  unit_references text[] not null,
  valid_until date,
  recorded_by uuid not null references person (id),
  recorded_at timestamptz not null,
  primary key (centre_id, id)
);
create index assessor_competence_by_person on assessor_competence (centre_id, person_id);

create table invitation (
  centre_id uuid not null references centre (id),
  id uuid not null,
  email text not null,
  name text not null,
  roles text[] not null,
  token_hash bytea not null unique,
  invited_by uuid not null references person (id),
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (centre_id, id)
);

-- The last link of each audit chain: a learner's chain, or the centre's own (stream = centre_id).
create table audit_head (
  centre_id uuid not null references centre (id),
  stream uuid not null,
  seq bigint not null,
  hash bytea not null,
  primary key (centre_id, stream)
);

create table audit_event (
  centre_id uuid not null references centre (id),
  stream uuid not null,
  seq bigint not null,
  at timestamptz not null,
  actor text not null,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  data text not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (centre_id, stream, seq)
);
create index audit_event_by_subject on audit_event (centre_id, subject_id, seq);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger audit_event_stays before update or delete or truncate on audit_event
  for each statement execute function refuse_change();

-- What somebody has typed and not yet kept. One draft a person, form and subject.
create table draft (
  centre_id uuid not null references centre (id),
  person_id uuid not null references person (id),
  form text not null,
  subject_id uuid not null,
  fields jsonb not null,
  base_revision integer not null,
  saved_at timestamptz not null,
  primary key (centre_id, person_id, form, subject_id)
);

-- Earlier texts of a record, so that nothing a person typed disappears.
create table revision (
  centre_id uuid not null references centre (id),
  record_kind text not null,
  record_id uuid not null,
  number integer not null,
  fields jsonb not null,
  written_by uuid not null references person (id),
  written_at timestamptz not null,
  primary key (centre_id, record_kind, record_id, number)
);

create table mail_message (
  centre_id uuid not null references centre (id),
  id uuid not null,
  sealed bytea not null,
  key_version integer not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  primary key (centre_id, id)
);
create index mail_message_newest on mail_message (centre_id, created_at desc);
