-- One more link of an audit chain in one trip: lock the head, work out the hash, add the event, move the head on. The text that is
-- hashed comes from the application in two parts, for between them stands the number that only the locked head can tell
-- (app/platform/audit/chain.ts says what it is, and verifies it without this function). Answers the number; null when there is no chain.

create function extend_chain(
  centre uuid, chain uuid, moment timestamptz, who text, what text, about_kind text, about uuid, details text, before text, after text
) returns bigint language plpgsql as $$
declare
  previous audit_head;
  next_seq bigint;
  digest bytea;
begin
  select * into previous from audit_head where centre_id = centre and stream = chain for update;
  if not found then
    return null;
  end if;
  next_seq := previous.seq + 1;
  digest := sha256(previous.hash || convert_to(before || next_seq || after, 'UTF8'));
  insert into audit_event (centre_id, stream, seq, at, actor, kind, subject_kind, subject_id, data, previous_hash, hash)
    values (centre, chain, next_seq, moment, who, what, about_kind, about, details, previous.hash, digest);
  update audit_head set seq = next_seq, hash = digest where centre_id = centre and stream = chain;
  return next_seq;
end $$;
grant execute on function extend_chain(uuid, uuid, timestamptz, text, text, text, uuid, text, text, text) to coachfolio_app;
