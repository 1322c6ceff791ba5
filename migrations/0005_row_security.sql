-- Every table that carries centre_id is under row-level security that its owner cannot pass either.
-- Without app.centre_id there are no rows; app.person_id opens a person's own memberships in every centre, for reading.

create function app_centre() returns uuid language sql stable as
  $$ select nullif(current_setting('app.centre_id', true), '')::uuid $$;
create function app_person() returns uuid language sql stable as
  $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;

do $$
declare
  named record;
begin
  for named in
    select c.relname from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
  loop
    execute format('alter table %I enable row level security', named.relname);
    execute format('alter table %I force row level security', named.relname);
    execute format('create policy own_centre on %I using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()))', named.relname);
  end loop;
end $$;

alter table centre enable row level security;
alter table centre force row level security;
create policy own_centre on centre using (id = (select app_centre())) with check (id = (select app_centre()));
create policy own_memberships_centre on centre for select using (
  exists (select from membership where membership.centre_id = centre.id and membership.person_id = (select app_person()))
);
create policy own_memberships on membership for select using (person_id = (select app_person()));

grant usage on schema public to coachfolio_app;
grant select, insert, update, delete on all tables in schema public to coachfolio_app;
grant execute on all functions in schema public to coachfolio_app;
revoke update, delete, truncate on audit_event, contract_answer, supervision_confirmation, submission, decision, unit_result, evidence_judgement, adjustment from coachfolio_app;
revoke update, delete on centre_index from coachfolio_app;
revoke delete on audit_head, centre, vault_key, membership, learner, enrolment, revision from coachfolio_app;
