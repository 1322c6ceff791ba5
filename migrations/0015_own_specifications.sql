-- Specifications that a centre wrote itself and published, as text. An id names one specification of a centre for ever:
-- learners stay on what they were registered on (R017), so nothing of it changes and nothing goes away.
create table own_specification (
  centre_id uuid not null references centre (id),
  id text not null,
  title text not null,
  edition text not null,
  text text not null,
  published_by uuid not null references person (id),
  published_at timestamptz not null,
  primary key (centre_id, id)
);
create trigger own_specification_stays before update or delete on own_specification
  for each statement execute function refuse_change();

-- Texts on their way to being published, good or not yet: whatever somebody uploaded is kept to be mended.
create table specification_draft (
  centre_id uuid not null references centre (id),
  id uuid not null,
  name text not null,
  text text not null,
  revision integer not null default 1,
  changed_by uuid not null references person (id),
  changed_at timestamptz not null,
  primary key (centre_id, id)
);

do $$
declare
  named text;
begin
  foreach named in array array['own_specification', 'specification_draft'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy own_centre on %I using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()))', named);
  end loop;
end $$;
grant select, insert on own_specification to coachfolio_app;
grant select, insert, update, delete on specification_draft to coachfolio_app;
