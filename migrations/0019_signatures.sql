-- Keys with which this installation signs and seals. Of no centre; private keys are wrapped by the application under the master
-- key, and missing where the environment holds them. What an old key signed stays checkable, so keys are only added.
create table signing_key (
  id uuid primary key,
  certificate bytea not null,
  wrapped bytea,
  created_at timestamptz not null
);
grant select, insert on signing_key to coachfolio_app;

-- Which contract of which centre a fingerprint (SHA-256 of what was signed) belongs to, for whoever checks a copy without an account. Of no centre.
create table fingerprint (
  sha256 bytea primary key,
  centre uuid not null references centre_index (id),
  contract uuid not null
);
grant select, insert on fingerprint to coachfolio_app;

do $$
declare
  one record;
begin
  for one in select id from centre_index loop
    perform set_config('app.centre_id', one.id::text, true);
    insert into fingerprint (sha256, centre, contract)
      select distinct a.content_sha256, a.centre_id, p.contract_id from contract_answer a
        join contract_party p on p.centre_id = a.centre_id and p.id = a.party_id
        where a.centre_id = one.id and a.answer = 'signed' on conflict do nothing;
  end loop;
  perform set_config('app.centre_id', '', true);
end $$;

-- How a party answered, and this installation's signature over the whole of it: nobody, with the database in hand, makes up an
-- answer or changes one unseen. Answers from before have neither.
alter table contract_answer
  add column way text not null default '' check (way in ('', 'by link', 'signed in', 'in person')),
  add column sealed_sha256 bytea,
  add column statement_signature bytea,
  add column signing_key_id uuid references signing_key (id);

-- A contract that was ended, by whom and when (R089): terminated when it was in force, cancelled when not everybody had signed.
create table contract_ending (
  centre_id uuid not null,
  contract_id uuid not null,
  party_id uuid not null,
  kind text not null check (kind in ('terminated', 'cancelled')),
  ended_on date not null,
  reason text not null,
  recorded_at timestamptz not null,
  primary key (centre_id, contract_id),
  foreign key (centre_id, contract_id) references contract (centre_id, id),
  foreign key (centre_id, party_id) references contract_party (centre_id, id)
);
alter table contract_ending enable row level security;
alter table contract_ending force row level security;
create policy own_centre on contract_ending using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()));
grant select, insert on contract_ending to coachfolio_app;
create trigger contract_ending_stays before update or delete on contract_ending
  for each statement execute function refuse_change();

-- A party outside ends a contract by a link of their own.
alter table link drop constraint link_purpose_check;
alter table link add constraint link_purpose_check check (purpose in ('sign contract', 'give feedback', 'confirm supervision', 'end contract'));

-- The practice record says when a contract ended.
do $$
declare
  before text := '''agreedOn'', k.agreed_on,';
  since text := before || ' ''ended'', (select json_build_object(''date'', e.ended_on, ''reason'', e.reason) from contract_ending e where e.centre_id = centre and e.contract_id = k.id),';
  definition text := pg_get_functiondef('practice_record(uuid, uuid)'::regprocedure);
begin
  if position(before in definition) = 0 then
    raise exception 'practice_record does not say when a contract was agreed as this migration expects';
  end if;
  execute replace(definition, before, since);
end $$;
