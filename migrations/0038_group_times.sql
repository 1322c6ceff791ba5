-- A time with several places: group supervision, or a tutorial for several. Each learner books one place; a place is taken once.
alter table offered_time add column places integer not null default 1 check (places between 1 and 20);
alter table booking
  add column seat integer not null default 1 check (seat between 1 and 20),
  add column missed_at timestamptz,
  add column learning_hour_id uuid,
  add foreign key (centre_id, learning_hour_id) references learning_hour (centre_id, id),
  add constraint booking_ended_one_way check (num_nonnulls(cancelled_at, held_at, missed_at) <= 1);
drop index booking_of_a_time;
create unique index booking_of_a_place on booking (centre_id, time_id, seat) where cancelled_at is null;
create unique index booking_once_each on booking (centre_id, time_id, learner_id) where cancelled_at is null;

-- What each file of a submission was, by its SHA-256, so that a change afterwards shows. Submissions from before say nothing of it.
alter table submission add column files jsonb;
