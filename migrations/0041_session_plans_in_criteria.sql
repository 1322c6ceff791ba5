-- The need that a planned session meets; and in the record, so that a session plan can say what a criterion asks for (R095).
alter table session_plan add column needs_met text not null default '';

do $$
declare
  stands text := pg_get_functiondef('practice_record(uuid, uuid)'::regprocedure);
  anchor text := '''model'', said(p.model), ''topics'', said(p.topics)';
begin
  if position(anchor in stands) = 0 then
    raise exception 'practice_record does not hold session plans as this migration expects';
  end if;
  execute replace(stands, anchor, '''needsMet'', said(p.needs_met), ' || anchor);
end $$;
