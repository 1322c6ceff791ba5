-- What a learner writes for themselves alone: sealed, in no record, on nobody else's page.
create table private_note (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  sealed bytea not null,
  key_version integer not null,
  revision integer not null default 1,
  written_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id),
  foreign key (centre_id, key_version) references vault_key (centre_id, version)
);
create index private_note_by_learner on private_note (centre_id, learner_id, written_at desc);
alter table private_note enable row level security;
alter table private_note force row level security;
create policy own_centre on private_note using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()));
grant select, insert, update, delete on private_note to coachfolio_app;

alter table evidence_document add foreign key (centre_id, key_version) references vault_key (centre_id, version);
