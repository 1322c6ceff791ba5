-- Times that a supervisor or tutor offers their learners, and who has booked them (R025). A cancelled booking stays, and its time is free again.
create table offered_time (
  centre_id uuid not null references centre,
  id uuid not null,
  offered_by uuid not null references person,
  purpose text not null check (purpose in ('supervision', 'tutorial')),
  begins_at timestamptz not null,
  minutes integer not null check (minutes > 0 and minutes <= 480),
  place text not null default '',
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (centre_id, id)
);
create index offered_time_by_person on offered_time (centre_id, offered_by, begins_at);

create table booking (
  centre_id uuid not null,
  id uuid not null,
  time_id uuid not null,
  learner_id uuid not null,
  booked_at timestamptz not null,
  reminded_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid references person,
  held_at timestamptz,
  supervision_id uuid,
  primary key (centre_id, id),
  foreign key (centre_id, time_id) references offered_time (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id),
  foreign key (centre_id, supervision_id) references supervision (centre_id, id)
);
create unique index booking_of_a_time on booking (centre_id, time_id) where cancelled_at is null;
create index booking_by_learner on booking (centre_id, learner_id);

-- A planned coaching session at an hour, as its client was invited to it. Every change is the next in the sequence of one calendar entry.
create table session_invitation (
  centre_id uuid not null,
  plan_id uuid not null,
  learner_id uuid not null,
  begins_at timestamptz not null,
  minutes integer not null check (minutes > 0 and minutes <= 480),
  place text not null default '',
  sequence integer not null default 0,
  sent_at timestamptz not null,
  cancelled_at timestamptz,
  primary key (centre_id, plan_id),
  foreign key (centre_id, plan_id) references session_plan (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id)
);
create index session_invitation_by_learner on session_invitation (centre_id, learner_id, begins_at);

-- The secret address of a learner's calendar: only the hash of its token is kept.
create table calendar_feed (
  centre_id uuid not null,
  learner_id uuid not null,
  token_hash bytea not null,
  made_at timestamptz not null,
  primary key (centre_id, learner_id),
  foreign key (centre_id, learner_id) references learner (centre_id, id)
);
create unique index calendar_feed_by_token on calendar_feed (centre_id, token_hash);

-- Three learners who coach each other in turn (R028).
create table triad (
  centre_id uuid not null references centre,
  id uuid not null,
  formed_by uuid not null references person,
  formed_at timestamptz not null,
  ended_at timestamptz,
  primary key (centre_id, id)
);
create table triad_member (
  centre_id uuid not null,
  triad_id uuid not null,
  position integer not null check (position between 0 and 2),
  learner_id uuid not null,
  primary key (centre_id, triad_id, position),
  unique (centre_id, triad_id, learner_id),
  foreign key (centre_id, triad_id) references triad (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id)
);
create index triad_member_by_learner on triad_member (centre_id, learner_id);

-- One session of a triad: in round 1 the first coaches the second and the third observes; then the roles move on by one.
create table triad_session (
  centre_id uuid not null,
  id uuid not null,
  triad_id uuid not null,
  round integer not null check (round > 0),
  held_on date not null,
  minutes integer not null check (minutes > 0 and minutes <= 480),
  coach_id uuid not null,
  client_id uuid not null,
  observer_id uuid not null,
  notes text not null default '',
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  unique (centre_id, triad_id, round),
  foreign key (centre_id, triad_id) references triad (centre_id, id),
  foreign key (centre_id, coach_id) references learner (centre_id, id),
  foreign key (centre_id, client_id) references learner (centre_id, id),
  foreign key (centre_id, observer_id) references learner (centre_id, id)
);

do $$
declare
  named text;
begin
  foreach named in array array['offered_time', 'booking', 'session_invitation', 'calendar_feed', 'triad', 'triad_member', 'triad_session'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy own_centre on %I using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()))', named);
    execute format('grant select, insert, update, delete on %I to coachfolio_app', named);
  end loop;
end $$;
