-- A learner on a qualification, on the edition of its rules of combination that they were registered on (R017).
create table registration (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  specification text not null,
  specification_version text not null,
  qualification text not null,
  pathway text,
  registered_on date not null,
  target_on date,
  registered_by uuid not null references person (id),
  registered_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id),
  unique (centre_id, learner_id, qualification)
);

-- The registration that brought a unit; none for a unit taken by itself. Of several units, the one chosen last is shown first.
alter table enrolment add column registration_id uuid;
alter table enrolment add foreign key (centre_id, registration_id) references registration (centre_id, id);
alter table enrolment add column chosen_at timestamptz;

-- R017: moving to another edition is somebody's explicit act, with what it changed.
create table edition_move (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  from_specification text not null,
  from_version text not null,
  to_specification text not null,
  to_version text not null,
  units text[] not null,
  criteria_changed integer not null,
  reason text not null,
  moved_by uuid not null references person (id),
  moved_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id)
);
create index edition_move_by_learner on edition_move (centre_id, learner_id, moved_at);
create trigger edition_move_stays before update or delete on edition_move
  for each statement execute function refuse_change();

-- R037: what a learner asks to have recognised, for a whole unit or for some of its criteria.
create table recognition (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  kind text not null check (kind in ('recognised prior learning', 'exemption')),
  specification text not null,
  unit_reference text not null,
  criteria text[] not null default '{}',
  evidence text not null,
  asked_on date not null,
  withdrawn_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id)
);
create index recognition_by_learner on recognition (centre_id, learner_id);

-- The decision upon exactly the text that stood there (`revision`). The newest holds.
create table recognition_decision (
  centre_id uuid not null,
  id uuid not null,
  recognition_id uuid not null,
  revision integer not null,
  decision text not null check (decision in ('agreed', 'refused')),
  reason text not null,
  decided_by uuid not null references person (id),
  decided_on date not null,
  decided_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, recognition_id) references recognition (centre_id, id)
);
create index recognition_decision_by_recognition on recognition_decision (centre_id, recognition_id, decided_at);
create trigger recognition_decision_stays before update or delete on recognition_decision
  for each statement execute function refuse_change();

-- R016: time spent learning, for a unit or for the qualification as a whole. What kind it is says whether it is guided.
create table learning_hour (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  enrolment_id uuid,
  registration_id uuid,
  day date not null,
  minutes integer not null check (minutes between 1 and 1440),
  kind text not null check (kind in ('induction', 'live webinar', 'telephone tutorial', 'supervised work', 'guided assessment',
    'recorded webinar', 'directed reading', 'e-learning', 'private study', 'preparing an assignment')),
  note text not null default '',
  taken_out_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id),
  foreign key (centre_id, enrolment_id) references enrolment (centre_id, id),
  foreign key (centre_id, registration_id) references registration (centre_id, id)
);
create index learning_hour_by_learner on learning_hour (centre_id, learner_id, day);

do $$
declare
  named text;
begin
  foreach named in array array['registration', 'edition_move', 'recognition', 'recognition_decision', 'learning_hour'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy own_centre on %I using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()))', named);
    execute format('grant select, insert, update on %I to coachfolio_app', named);
  end loop;
end $$;
revoke update on edition_move, recognition_decision from coachfolio_app;
