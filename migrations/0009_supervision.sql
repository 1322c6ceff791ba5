-- Supervisors from outside the centre, each under an alias; who they really are is in the vault (identity).
create table outside_supervisor (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  alias text not null,
  credentials text not null default '',
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id),
  unique (centre_id, learner_id, alias)
);
alter table outside_supervisor enable row level security;
alter table outside_supervisor force row level security;
create policy own_centre on outside_supervisor using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()));
grant select, insert, update, delete on outside_supervisor to coachfolio_app;

alter table supervision add column outside_supervisor_id uuid;
alter table supervision add foreign key (centre_id, outside_supervisor_id) references outside_supervisor (centre_id, id);

-- What a supervisor confirms, as it stands now. A confirmation holds for this and for nothing else (R061).
create function supervision_content(v supervision) returns bytea language sql stable as $$
  select sha256(convert_to(jsonb_build_array(v.held_on, v.minutes, v.kind, v.feedback, v.log_reviewed)::text, 'UTF8'))
$$;
grant execute on function supervision_content(supervision) to coachfolio_app;

-- The practice record compared minutes alone: from now on the newest answer to exactly what stands there decides.
do $$
declare
  before text := '(select max(x.confirmed_on) from supervision_confirmation x where x.centre_id = centre and x.supervision_id = v.id and x.answer = ''confirmed'' and x.minutes = v.minutes)';
  since text := '(select case x.answer when ''confirmed'' then x.confirmed_on end from supervision_confirmation x where x.centre_id = centre and x.supervision_id = v.id and x.content_sha256 = supervision_content(v) order by x.confirmed_at desc, x.id desc limit 1)';
  definition text := pg_get_functiondef('practice_record(uuid, uuid)'::regprocedure);
begin
  if position(before in definition) = 0 then
    raise exception 'practice_record does not say when a supervision was confirmed as this migration expects';
  end if;
  execute replace(definition, before, since);
end $$;
