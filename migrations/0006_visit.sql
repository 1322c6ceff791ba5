-- Who is asking, in one round trip: the person of a live sign-in, the places where they have a role, the place they are in,
-- and, for a learner, how far their audit chain has come (which tells whether anything of theirs has changed).
-- It runs with the caller's rights: row-level security answers for the person, then for the centre chosen.

create function visit(session_token text, wanted_membership uuid, moment timestamptz) returns jsonb language plpgsql as $$
declare
  who record;
  places jsonb;
  place jsonb;
  studying jsonb;
begin
  select s.id as session_id, p.id, p.name, p.email into who
    from auth_session s join person p on p.id = s.person_id
    where s.token = session_token and s.expires_at > moment;
  if not found then
    return null;
  end if;
  perform set_config('app.person_id', who.id::text, true);
  select coalesce(jsonb_agg(jsonb_build_object(
      'membershipId', m.id, 'centreId', c.id, 'centreName', c.name, 'zone', c.zone, 'role', m.role
    ) order by m.began_at, m.id), '[]') into places
    from membership m join centre c on c.id = m.centre_id
    where m.person_id = who.id and m.ended_at is null;
  select p into place from jsonb_array_elements(places) p
    order by ((p->>'membershipId')::uuid = wanted_membership) desc nulls last limit 1;
  if place->>'role' = 'learner' then
    perform set_config('app.centre_id', place->>'centreId', true);
    select jsonb_build_object('id', l.id, 'seq', coalesce(h.seq, 0)) into studying
      from learner l left join audit_head h on h.centre_id = l.centre_id and h.stream = l.id
      where l.centre_id = (place->>'centreId')::uuid and l.person_id = who.id;
  end if;
  return jsonb_build_object(
    'sessionId', who.session_id,
    'person', jsonb_build_object('id', who.id, 'name', who.name, 'email', who.email),
    'places', places, 'place', place, 'learner', studying
  );
end $$;
grant execute on function visit(text, uuid, timestamptz) to coachfolio_app;
