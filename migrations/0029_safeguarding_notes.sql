-- What a learner notes of a client's safety, sealed, and the few who may open it. Each opening is an audit event. The plain
-- client.safeguarding_note from before is shown to be sealed, and emptied when it is: only the application has the key.
create table safeguarding_note (
  centre_id uuid not null,
  client_id uuid not null,
  sealed bytea not null,
  key_version integer not null,
  revision integer not null default 1,
  changed_at timestamptz not null,
  primary key (centre_id, client_id),
  foreign key (centre_id, client_id) references client (centre_id, id),
  foreign key (centre_id, key_version) references vault_key (centre_id, version)
);

-- Somebody of the centre whom the learner lets into the circle of one note, until they are let out again.
create table safeguarding_reader (
  centre_id uuid not null,
  client_id uuid not null,
  person_id uuid not null references person (id),
  added_at timestamptz not null,
  primary key (centre_id, client_id, person_id),
  foreign key (centre_id, client_id) references client (centre_id, id)
);
create index safeguarding_reader_by_person on safeguarding_reader (centre_id, person_id);

do $$
declare
  named text;
begin
  foreach named in array array['safeguarding_note', 'safeguarding_reader'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy own_centre on %I using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()))', named);
  end loop;
end $$;
grant select, insert, update, delete on safeguarding_note, safeguarding_reader to coachfolio_app;
