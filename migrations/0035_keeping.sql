-- For how long a centre keeps the records of a learner who has finished, and whom to write to about it. A centre without a row keeps
-- them for four years (R122).
create table keeping_rule (
  centre_id uuid not null,
  years integer not null check (years between 1 and 50),
  contact text not null default '',
  revision integer not null default 1,
  changed_at timestamptz not null,
  primary key (centre_id),
  foreign key (centre_id) references centre (id)
);
alter table keeping_rule enable row level security;
alter table keeping_rule force row level security;
create policy own_centre on keeping_rule using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()));
grant select, insert, update on keeping_rule to coachfolio_app;
