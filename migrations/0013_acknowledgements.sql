-- R032: a learner has read a document of a unit, in the edition that they are registered on. What was acknowledged stays.
create table acknowledgement (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  enrolment_id uuid not null,
  specification text not null,
  specification_version text not null,
  document text not null check (document in ('specification', 'task-sheet', 'sufficiency-sheet')),
  acknowledged_on date not null,
  acknowledged_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id),
  foreign key (centre_id, enrolment_id) references enrolment (centre_id, id),
  unique (centre_id, enrolment_id, specification, specification_version, document)
);
create index acknowledgement_by_learner on acknowledgement (centre_id, learner_id);
create trigger acknowledgement_stays before update or delete on acknowledgement
  for each statement execute function refuse_change();
alter table acknowledgement enable row level security;
alter table acknowledgement force row level security;
create policy own_centre on acknowledgement using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()));
grant select, insert on acknowledgement to coachfolio_app;
