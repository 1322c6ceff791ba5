-- What a client agreed to, for what purpose and how, and what they took back (R069, R107). The newest act of a purpose holds.
create table consent (
  centre_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  purpose text not null check (purpose in ('records', 'assessment', 'recording', 'body log')),
  act text not null check (act in ('given', 'withdrawn')),
  on_day date not null,
  how text not null,
  recorded_by uuid not null references person (id),
  recorded_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, client_id) references client (centre_id, id)
);
create index consent_by_client on consent (centre_id, client_id, purpose, recorded_at desc);

do $$
declare
  one record;
begin
  for one in select id from centre_index loop
    perform set_config('app.centre_id', one.id::text, true);
    insert into consent (centre_id, id, client_id, purpose, act, on_day, how, recorded_by, recorded_at)
      select c.centre_id, c.id, c.id, 'records', 'given', c.records_consent_on, c.records_consent_note, l.person_id, c.created_at
      from client c join learner l on l.centre_id = c.centre_id and l.id = c.learner_id
      where c.centre_id = one.id and c.records_consent_on is not null;
  end loop;
  perform set_config('app.centre_id', '', true);
end $$;
alter table client drop column records_consent_on, drop column records_consent_note;

alter table consent enable row level security;
alter table consent force row level security;
create policy own_centre on consent using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()));
grant select, insert on consent to coachfolio_app;
create trigger consent_stays before update or delete on consent for each statement execute function refuse_change();

-- The practice record says what was withdrawn, and when.
do $$
declare
  stands text := pg_get_functiondef('practice_record(uuid, uuid)'::regprocedure);
  changed text := replace(
    stands,
    $was$'setAside', nullif(set_aside, false),$was$,
    $is$'setAside', nullif(set_aside, false), 'consentWithdrawn', (
        select json_object_agg(newest.purpose, newest.on_day) from (
          select distinct on (x.purpose) x.purpose, x.act, x.on_day from consent x
          where x.centre_id = centre and x.client_id = own_client.id and x.purpose in ('records', 'assessment')
          order by x.purpose, x.recorded_at desc, x.id desc
        ) newest where newest.act = 'withdrawn'
      ),$is$
  );
begin
  if changed = stands then
    raise exception 'practice_record no longer says setAside as this migration expects';
  end if;
  execute changed;
end $$;
