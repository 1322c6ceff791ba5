-- Organisations and the agreements with them in the practice record, so that what is asked of an agreement can be counted (R101).
do $$
declare
  anchor text := '  ''plans'', (select coalesce(';
  added text := $added$  'organisations', (select coalesce(json_agg(json_build_object('id', o.id, 'alias', o.alias,
      'clients', (select coalesce(json_agg(x.client_id order by x.client_id), '[]') from organisation_client x where x.centre_id = centre and x.organisation_id = o.id)
    ) order by o.alias), '[]') from organisation o where o.centre_id = centre and o.learner_id = learner),
  'agreements', (select coalesce(json_agg(json_strip_nulls(json_build_object(
      'id', k.id, 'organisation', k.organisation_id, 'version', k.version, 'supersedes', k.supersedes_id, 'agreedOn', k.agreed_on, 'terms', k.terms,
      'ended', (select json_build_object('date', e.ended_on, 'reason', said(e.reason)) from contract_ending e where e.centre_id = centre and e.contract_id = k.id),
      'parties', (select coalesce(json_agg(json_strip_nulls(json_build_object('id', p.id, 'role', p.role, 'stakeholder', p.stakeholder_id,
          'alias', case p.role when 'learner' then 'You' else h.alias end)) order by p.role, p.id), '[]')
        from contract_party p left join stakeholder h on h.centre_id = centre and h.id = p.stakeholder_id
        where p.centre_id = centre and p.contract_id = k.id),
      'signatures', (select coalesce(json_agg(json_build_object('party', p.id, 'date', a.answered_on) order by a.answered_on, p.id), '[]')
        from contract_party p join contract_answer a on a.centre_id = centre and a.party_id = p.id and a.answer = 'signed'
        where p.centre_id = centre and p.contract_id = k.id)
    )) order by o.alias, k.version), '[]')
    from contract k join organisation o on k.centre_id = centre and o.centre_id = centre and k.organisation_id = o.id where o.learner_id = learner),
$added$;
  definition text := pg_get_functiondef('practice_record(uuid, uuid)'::regprocedure);
begin
  if position(anchor in definition) = 0 then
    raise exception 'practice_record does not hold plans as this migration expects';
  end if;
  execute replace(definition, anchor, added || anchor);
end $$;
