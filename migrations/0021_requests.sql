-- What a learner asks of somebody outside beyond contracts, feedback and supervision: to confirm sessions (R057), to agree needs
-- and goals (R052), to review reflections (R061), to testify (R104). `shown` is what they were asked about, as it stood then.
create table request (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  purpose text not null check (purpose in ('confirm sessions', 'agree needs and goals', 'review reflective log', 'write witness testimony')),
  client_id uuid,
  shown jsonb not null,
  shown_sha256 bytea not null,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id),
  foreign key (centre_id, client_id) references client (centre_id, id)
);
create index request_by_learner on request (centre_id, learner_id, created_at desc);
create index request_by_client on request (centre_id, client_id);

-- Exactly one answer; it stands as it was given.
create table request_answer (
  centre_id uuid not null,
  request_id uuid not null,
  link_id uuid not null,
  answer text not null check (answer in ('agreed', 'not right', 'declined')),
  said text not null default '',
  shown_sha256 bytea not null,
  answered_on date not null,
  answered_at timestamptz not null,
  primary key (centre_id, request_id),
  foreign key (centre_id, request_id) references request (centre_id, id),
  foreign key (centre_id, link_id) references link (centre_id, id)
);

-- What a client said of one session: that it was on that day, at that time, for that long. It holds for this and nothing else.
create table session_confirmation (
  centre_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  request_id uuid not null,
  answer text not null check (answer in ('confirmed', 'not right')),
  minutes integer not null,
  content_sha256 bytea not null,
  confirmed_on date not null,
  confirmed_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, session_id) references session (centre_id, id),
  foreign key (centre_id, client_id) references client (centre_id, id),
  foreign key (centre_id, request_id) references request (centre_id, id)
);
create index session_confirmation_by_session on session_confirmation (centre_id, session_id);

create function session_content(s session) returns bytea language sql stable as $$
  select sha256(convert_to(jsonb_build_array(s.held_on, s.started_at, s.minutes, s.mode)::text, 'UTF8'))
$$;
grant execute on function session_content(session) to coachfolio_app;

-- The second step of signing by a link: six digits by mail. Only a hash is kept, keyed by the token, which is kept nowhere.
create table link_code (
  centre_id uuid not null,
  link_id uuid not null,
  code_hash bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  times_sent integer not null default 1,
  primary key (centre_id, link_id),
  foreign key (centre_id, link_id) references link (centre_id, id)
);

do $$
declare
  named text;
begin
  foreach named in array array['request', 'request_answer', 'session_confirmation', 'link_code'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy own_centre on %I using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()))', named);
    execute format('grant select, insert on %I to coachfolio_app', named);
  end loop;
end $$;
grant update, delete on link_code to coachfolio_app;
create trigger request_stays before update or delete on request for each statement execute function refuse_change();
create trigger request_answer_stays before update or delete on request_answer for each statement execute function refuse_change();
create trigger session_confirmation_stays before update or delete on session_confirmation for each statement execute function refuse_change();

alter table link drop constraint link_purpose_check;
alter table link add constraint link_purpose_check check (purpose in (
  'sign contract', 'give feedback', 'confirm supervision', 'end contract',
  'confirm sessions', 'agree needs and goals', 'review reflective log', 'write witness testimony'
));
