-- A testimony given by a link names the request that it answers, and stays as the witness wrote it (R104): the learner chooses which
-- criteria it serves, and nothing else of it. Testimonies from before are known by the event that was noted with each.
alter table evidence add column request_id uuid;
alter table evidence add foreign key (centre_id, request_id) references request (centre_id, id);

do $$
declare
  one record;
begin
  for one in select id from centre_index loop
    perform set_config('app.centre_id', one.id::text, true);
    update evidence e set request_id = (a.data::jsonb->>'request')::uuid
      from audit_event a where e.centre_id = one.id and a.centre_id = one.id and a.subject_id = e.id and a.kind = 'TestimonyGiven';
  end loop;
  perform set_config('app.centre_id', '', true);
end $$;

create function refuse_change_of_testimony() returns trigger language plpgsql as $$
begin
  if (new.request_id, new.kind, new.title, new.account, new.held_on, new.parts) is distinct from (old.request_id, old.kind, old.title, old.account, old.held_on, old.parts) then
    raise exception 'a testimony that was given by a link stays as it was given';
  end if;
  return new;
end $$;
create trigger testimony_stays before update on evidence for each row when (old.request_id is not null) execute function refuse_change_of_testimony();
