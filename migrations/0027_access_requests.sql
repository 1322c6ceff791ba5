-- What a centre must not erase while a case is open, and what it has erased when somebody asked for it.
create table legal_hold (
  centre_id uuid not null,
  id uuid not null,
  subject_id uuid not null,
  reason text not null,
  until date,
  placed_by uuid not null references person (id),
  placed_at timestamptz not null,
  lifted_by uuid references person (id),
  lifted_at timestamptz,
  primary key (centre_id, id),
  foreign key (centre_id) references centre (id)
);
create index legal_hold_by_subject on legal_hold (centre_id, subject_id);

create table erasure (
  centre_id uuid not null,
  subject_id uuid not null,
  subject_kind text not null check (subject_kind in ('client', 'stakeholder', 'supervisor')),
  reason text not null,
  identities integer not null,
  signatures integer not null,
  letters integer not null,
  links integer not null,
  erased_by uuid references person (id),
  erased_at timestamptz not null,
  id uuid not null,
  primary key (centre_id, id),
  foreign key (centre_id) references centre (id)
);
create index erasure_by_subject on erasure (centre_id, subject_id);

do $$
declare
  named text;
begin
  foreach named in array array['legal_hold', 'erasure'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy own_centre on %I using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()))', named);
  end loop;
end $$;
grant select, insert on legal_hold, erasure to coachfolio_app;
grant update (lifted_by, lifted_at) on legal_hold to coachfolio_app;
create trigger erasure_stays before update or delete on erasure for each statement execute function refuse_change();
