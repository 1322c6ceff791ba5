-- Found by npm run bench --scale: what the log-a-session form looks up of earlier sessions read whole tables
-- (29 ms of work with 157,000 sessions in a centre), and so would a member of staff's list of learners.
create index session_goal_by_goal on session_goal (centre_id, goal_id);
create index session_action_by_carried_from on session_action (centre_id, carried_from_id) where carried_from_id is not null;
create index learner_by_tutor on learner (centre_id, tutor_id);
create index learner_by_supervisor on learner (centre_id, supervisor_id);
create index learner_by_assessor on learner (centre_id, assessor_id);
