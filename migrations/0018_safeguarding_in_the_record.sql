-- A session with somebody under 18 or vulnerable counts from the day of the learner's DBS check (R069): the record says both.
-- A recording of a session is evidence of its own kind (R097).

-- The function is changed where it stands, so that whatever an earlier file made of it stays.
do $$
declare
  stands text := pg_get_functiondef('practice_record(uuid, uuid)'::regprocedure);
  changed text := replace(
    stands,
    $was$'setAside', nullif(set_aside, false),$was$,
    $is$'setAside', nullif(set_aside, false), 'underEighteen', nullif(under_eighteen, false), 'vulnerable', nullif(vulnerable, false), 'checkedOn', dbs_checked_on,$is$
  );
begin
  if changed = stands then
    raise exception 'practice_record no longer says setAside as this migration expects';
  end if;
  execute changed;
end $$;

alter table evidence drop constraint evidence_kind_check;
alter table evidence add constraint evidence_kind_check check (
  kind in ('observation', 'recording', 'reflective account', 'professional discussion', 'work product', 'witness testimony', 'questioning', 'personal statement', 'feedback')
);
