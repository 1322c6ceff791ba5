-- Which questionnaire, in which version, feedback by a link answered, and what was chosen in it. Null: given before that was kept.
alter table feedback add column questionnaire text;
alter table feedback add column questionnaire_version integer;
alter table feedback add column choices jsonb not null default '[]';

-- Somebody who works with the learner, known by an alias; who they really are is in the vault.
create table colleague (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  alias text not null,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id),
  unique (centre_id, learner_id, alias)
);

-- A round asks several people the same. It ends on a day, or before when the learner ends it.
create table feedback_round (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  questionnaire text not null,
  questionnaire_version integer not null,
  least integer not null default 3 check (least >= 3),
  opened_on date not null,
  closes_on date not null,
  closed_at timestamptz,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id)
);
create index feedback_round_by_learner on feedback_round (centre_id, learner_id);

-- What somebody answered, with neither who nor when: the id is random, and nothing leads from here to a link or a letter.
create table round_answer (
  centre_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  side text not null check (side in ('client', 'stakeholder', 'supervisor', 'colleague')),
  answer jsonb not null,
  primary key (centre_id, id),
  foreign key (centre_id, round_id) references feedback_round (centre_id, id)
);
create index round_answer_by_round on round_answer (centre_id, round_id);

do $$
declare
  named text;
begin
  foreach named in array array['colleague', 'feedback_round', 'round_answer'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy own_centre on %I using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()))', named);
    execute format('grant select, insert on %I to coachfolio_app', named);
  end loop;
end $$;
grant update, delete on colleague, feedback_round to coachfolio_app;
create trigger round_answer_stays before update or delete on round_answer for each statement execute function refuse_change();

alter table link drop constraint link_recipient_kind_check;
alter table link add constraint link_recipient_kind_check check (recipient_kind in ('client', 'stakeholder', 'supervisor', 'colleague'));
alter table identity drop constraint identity_subject_kind_check;
alter table identity add constraint identity_subject_kind_check check (subject_kind in ('client', 'stakeholder', 'supervisor', 'colleague'));
