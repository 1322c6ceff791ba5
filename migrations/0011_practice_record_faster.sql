-- The practice record as text from the start, for it is only read to be sent: json keeps what was built, jsonb would take it apart
-- and sort it. In plpgsql, for that keeps the plan with the connection; the plan is the same whoever's record it is.
-- Measured on a Diploma record of 63 sessions (128 kB): 10.2 ms of work before, 4.7 ms since.

drop function practice_record(uuid, uuid);

create function practice_record(centre uuid, learner uuid) returns json language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
return (
with
  own_client as materialized (select * from client where centre_id = centre and learner_id = learner),
  own_session as materialized (select * from session where centre_id = centre and learner_id = learner)
select json_build_object(
  'format', 'coachfolio/practice-record',
  'version', 1,
  'clients', (select coalesce(json_agg(json_strip_nulls(json_build_object(
      'id', id, 'alias', alias, 'kind', kind, 'members', members, 'approach', approach, 'role', said(role), 'context', said(context),
      'rationale', said(rationale), 'startedOn', started_on, 'setAside', nullif(set_aside, false),
      'review', case when reviewed_on is not null then json_build_object('date', reviewed_on, 'summary', review) end
    )) order by alias), '[]') from own_client),
  'stakeholders', (select coalesce(json_agg(json_build_object('id', s.id, 'client', s.client_id, 'alias', s.alias, 'relation', s.relation) order by s.alias), '[]')
    from stakeholder s join own_client c on s.centre_id = centre and s.client_id = c.id),
  'needs', (select coalesce(json_agg(json_strip_nulls(json_build_object('id', n.id, 'client', n.client_id, 'statement', n.statement, 'tool', said(n.tool), 'date', n.identified_on)) order by n.identified_on, n.id), '[]')
    from need n join own_client c on n.centre_id = centre and n.client_id = c.id),
  'goals', (select coalesce(json_agg(json_strip_nulls(json_build_object(
      'id', g.id, 'client', g.client_id, 'statement', g.statement, 'desiredOutcome', said(g.desired_outcome), 'measures', said(g.measures), 'date', g.agreed_on,
      'alignment', case when g.alignment_level is not null then json_build_object('level', g.alignment_level, 'statement', g.alignment) end
    )) order by g.agreed_on, g.id), '[]')
    from goal g join own_client c on g.centre_id = centre and g.client_id = c.id),
  'contracts', (select coalesce(json_agg(json_strip_nulls(json_build_object(
      'id', k.id, 'client', k.client_id, 'version', k.version, 'supersedes', k.supersedes_id, 'kind', k.kind,
      'agreedOn', k.agreed_on, 'terms', k.terms,
      'parties', (select coalesce(json_agg(json_strip_nulls(json_build_object('id', p.id, 'role', p.role, 'stakeholder', p.stakeholder_id,
          'alias', case p.role when 'learner' then 'You' when 'client' then c.alias else h.alias end)) order by p.role, p.id), '[]')
        from contract_party p left join stakeholder h on h.centre_id = centre and h.id = p.stakeholder_id
        where p.centre_id = centre and p.contract_id = k.id),
      'signatures', (select coalesce(json_agg(json_build_object('party', p.id, 'date', a.answered_on) order by a.answered_on, p.id), '[]')
        from contract_party p join contract_answer a on a.centre_id = centre and a.party_id = p.id and a.answer = 'signed'
        where p.centre_id = centre and p.contract_id = k.id)
    )) order by c.alias, k.version), '[]')
    from contract k join own_client c on k.centre_id = centre and k.client_id = c.id),
  'plans', (select coalesce(json_agg(json_strip_nulls(json_build_object('id', p.id, 'client', p.client_id, 'date', p.planned_on, 'structure', said(p.structure),
      'environment', said(p.environment), 'principles', said(p.principles), 'sessions', p.sessions, 'minutes', p.minutes)) order by p.planned_on, p.id), '[]')
    from programme_plan p join own_client c on p.centre_id = centre and p.client_id = c.id),
  'sessionPlans', (select coalesce(json_agg(json_strip_nulls(json_build_object('id', p.id, 'client', p.client_id, 'date', p.planned_for, 'objectives', p.objectives,
      'model', said(p.model), 'topics', said(p.topics), 'success', said(p.measures))) order by p.planned_for, p.id), '[]')
    from session_plan p join own_client c on p.centre_id = centre and p.client_id = c.id),
  'sessions', (select coalesce(json_agg(json_strip_nulls(json_build_object(
      'id', s.id, 'date', s.held_on, 'start', to_char(s.started_at, 'HH24:MI'), 'zone', s.zone, 'minutes', s.minutes, 'formal', s.formal, 'mode', s.mode,
      'summary', said(s.summary), 'techniques', s.techniques, 'questions', s.questions, 'outcomes', said(s.outcomes), 'feedbackGiven', said(s.feedback_given),
      'clients', (select coalesce(json_agg(x.client_id order by x.client_id), '[]') from session_client x where x.centre_id = centre and x.session_id = s.id),
      'goals', (select coalesce(json_agg(json_strip_nulls(json_build_object('goal', x.goal_id, 'progress', x.progress, 'note', said(x.note))) order by x.goal_id), '[]') from session_goal x where x.centre_id = centre and x.session_id = s.id),
      'tools', (select coalesce(json_agg(json_strip_nulls(json_build_object('name', x.name, 'why', said(x.why), 'how', said(x.how_it_helped))) order by x.position), '[]') from session_tool x where x.centre_id = centre and x.session_id = s.id),
      'actions', (select coalesce(json_agg(json_strip_nulls(json_build_object('text', x.statement, 'due', x.due_on, 'doneOn', x.done_on)) order by x.position), '[]') from session_action x where x.centre_id = centre and x.session_id = s.id)
    )) order by s.held_on, s.started_at, s.id), '[]') from own_session s),
  'reflections', (select coalesce(json_agg(json_strip_nulls(json_build_object(
      'id', r.id, 'session', r.session_id, 'date', r.reflected_on, 'overall', said(r.overall), 'models', said(r.models), 'questioning', said(r.questioning),
      'listening', said(r.listening), 'givingFeedback', said(r.giving_feedback), 'relationship', said(r.relationship), 'nextTime', said(r.next_time),
      'keyLearning', said(r.key_learning), 'cpdAction', said(r.cpd_action), 'clientFeedback', said(r.client_feedback), 'supervisionFeedback', said(r.supervision_feedback)
    )) order by r.reflected_on, r.id), '[]')
    from reflection r join own_session s on r.centre_id = centre and r.session_id = s.id),
  'feedback', (select coalesce(json_agg(json_strip_nulls(json_build_object(
      'id', f.id, 'client', f.client_id, 'session', f.session_id, 'from', f.giver, 'date', f.received_on, 'stage', f.stage, 'channel', f.channel,
      'effectiveness', said(f.effectiveness), 'attributes', said(f.attributes), 'ratings', f.ratings
    )) order by f.received_on, f.id), '[]') from feedback f where f.centre_id = centre and f.learner_id = learner),
  'supervision', (select coalesce(json_agg(json_strip_nulls(json_build_object(
      'id', v.id, 'date', v.held_on, 'minutes', v.minutes, 'kind', v.kind, 'supervisor', case when v.supervisor_id is null then said(v.outside_supervisor) else 'Supervisor at the centre' end,
      'feedback', said(v.feedback), 'logReviewed', v.log_reviewed,
      'reflectionsReviewed', (select coalesce(json_agg(x.session_id order by x.session_id), '[]') from supervision_reflection x where x.centre_id = centre and x.supervision_id = v.id),
      'confirmedOn', (select case x.answer when 'confirmed' then x.confirmed_on end from supervision_confirmation x where x.centre_id = centre and x.supervision_id = v.id and x.content_sha256 = supervision_content(v) order by x.confirmed_at desc, x.id desc limit 1)
    )) order by v.held_on, v.id), '[]') from supervision v where v.centre_id = centre and v.learner_id = learner),
  'evidence', (select coalesce(json_agg(json_strip_nulls(json_build_object(
      'id', e.id, 'kind', e.kind, 'title', e.title, 'date', e.held_on, 'criteria', e.criteria, 'inPerson', e.in_person, 'notInPerson', said(e.not_in_person),
      'covers', case when e.covers_from is not null then json_build_object('from', e.covers_from, 'to', e.covers_to) end, 'agreedOn', e.agreed_on,
      'parts', case when e.account = '' then e.parts else e.parts || jsonb_build_array(jsonb_build_object('part', 'account', 'text', e.account)) end
    )) order by e.held_on, e.id), '[]') from evidence e where e.centre_id = centre and e.learner_id = learner)
)
);
end $$;
grant execute on function practice_record(uuid, uuid) to coachfolio_app;
