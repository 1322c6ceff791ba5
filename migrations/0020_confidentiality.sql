-- R107: what a learner has said of a place that the leak check found: it names nobody. Of the words themselves only a hash is kept.
-- Without a record it holds for everything the learner writes. Taking it back is noted, too.
create table leak_dismissal (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  record_kind text,
  record_id uuid,
  place_kind text not null,
  fingerprint bytea not null,
  dismissed_by uuid not null references person (id),
  dismissed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id),
  check ((record_kind is null) = (record_id is null))
);
create index leak_dismissal_by_learner on leak_dismissal (centre_id, learner_id);
create unique index leak_dismissal_once on leak_dismissal (centre_id, learner_id, place_kind, fingerprint, record_kind, record_id)
  nulls not distinct where withdrawn_at is null;

-- Documents that go with evidence. The bytes are in the file store, by their hash; the text in them is sealed, for the leak check.
-- Removing a document is noted; its row stays. A cleaned copy names the one it was made from.
create table evidence_document (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  evidence_id uuid not null,
  name text not null,
  media_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  sha256 bytea not null,
  sealed_text bytea not null,
  key_version integer not null,
  text_cut boolean not null default false,
  hidden integer not null default 0,
  cleaned_from bytea,
  uploaded_by uuid not null references person (id),
  uploaded_at timestamptz not null,
  removed_at timestamptz,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id),
  foreign key (centre_id, evidence_id) references evidence (centre_id, id)
);
create index evidence_document_by_evidence on evidence_document (centre_id, evidence_id);
create index evidence_document_by_learner on evidence_document (centre_id, learner_id);

do $$
declare
  named text;
begin
  foreach named in array array['leak_dismissal', 'evidence_document'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy own_centre on %I using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()))', named);
  end loop;
end $$;
grant select, insert, update on leak_dismissal, evidence_document to coachfolio_app;
