-- For the logs of professional bodies: whether a session was paid for (null: nobody has said), and when a learner's coach training began.
alter table session add column paid text check (paid in ('paid', 'pro bono'));

create table coach_training (
  centre_id uuid not null,
  learner_id uuid not null,
  began_on date not null,
  revision integer not null default 1,
  kept_at timestamptz not null,
  primary key (centre_id, learner_id),
  foreign key (centre_id, learner_id) references learner (centre_id, id)
);
alter table coach_training enable row level security;
alter table coach_training force row level security;
create policy own_centre on coach_training using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()));
grant select, insert, update, delete on coach_training to coachfolio_app;
