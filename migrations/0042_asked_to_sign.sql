-- Of a party that has not signed: the day they were last asked, and what they said since. What to do next depends on it (R055).
-- Both are looked up for those alone: where all have signed it is one look into an index for each party.
do $$
declare
  stands text := pg_get_functiondef('practice_record(uuid, uuid)'::regprocedure);
  anchor text := '''alias'', case p.role when ''learner'' then ''You'' when ''client'' then c.alias else h.alias end)) order by p.role, p.id)';
  added text := $added$'alias', case p.role when 'learner' then 'You' when 'client' then c.alias else h.alias end,
          'askedOn', case when signed.id is null then (
            select (max(l.last_sent_at) at time zone (select z.zone from centre z where z.id = centre))::date
            from link l where l.centre_id = centre and l.subject_id = k.id and l.purpose = 'sign contract' and l.details->>'party' = p.id::text) end,
          'said', case when signed.id is null then (
            select a.answer from contract_answer a where a.centre_id = centre and a.party_id = p.id and a.answered_at >= (
              select max(l.last_sent_at)
              from link l where l.centre_id = centre and l.subject_id = k.id and l.purpose = 'sign contract' and l.details->>'party' = p.id::text)
            order by a.answered_at desc, a.id desc limit 1) end)) order by p.role, p.id)$added$;
  parties text := E'from contract_party p left join stakeholder h on h.centre_id = centre and h.id = p.stakeholder_id\n        where p.centre_id = centre and p.contract_id = k.id),';
  joined text := $joined$from contract_party p left join stakeholder h on h.centre_id = centre and h.id = p.stakeholder_id
          left join contract_answer signed on signed.centre_id = centre and signed.party_id = p.id and signed.answer = 'signed'
        where p.centre_id = centre and p.contract_id = k.id),$joined$;
begin
  if position(anchor in stands) = 0 or position(parties in stands) = 0 then
    raise exception 'practice_record does not hold the parties of contracts as this migration expects';
  end if;
  stands := replace(stands, anchor, added);
  execute overlay(stands placing joined from position(parties in stands) for length(parties));
end $$;
