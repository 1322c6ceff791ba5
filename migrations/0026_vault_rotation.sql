-- The key of a centre's vault can be changed: everything sealed is sealed anew under the newest version, then the older ones go.
-- The reference holds an old key for as long as anything is sealed with it, also against whoever seals at this moment.
alter table identity add foreign key (centre_id, key_version) references vault_key (centre_id, version);
alter table mail_message add foreign key (centre_id, key_version) references vault_key (centre_id, version);
alter table contract_answer add foreign key (centre_id, key_version) references vault_key (centre_id, version);

-- An answer stays as it was given, but for how the vault keeps the name and the mark: sealed anew, or erased.
create function refuse_change_but_of_seal() returns trigger language plpgsql as $$
declare
  kept contract_answer := new;
begin
  kept.sealed := old.sealed;
  kept.key_version := old.key_version;
  if new is not distinct from old or kept is distinct from old or (old.sealed is null and new.sealed is not null) or (new.sealed is null) <> (new.key_version is null) then
    raise exception '% is append-only', tg_table_name;
  end if;
  return new;
end $$;
drop trigger contract_answer_stays on contract_answer;
create trigger contract_answer_stays before update on contract_answer for each row execute function refuse_change_but_of_seal();
create trigger contract_answer_is_not_removed before delete or truncate on contract_answer for each statement execute function refuse_change();
grant update (sealed, key_version) on contract_answer to coachfolio_app;

-- What an answer's signature says of the seal is the hash of how it was sealed first. Each sealing anew says, signed, that it holds
-- the same: so the signature can still be checked without opening the vault.
create table resealing (
  centre_id uuid not null,
  answer_id uuid not null,
  key_version integer not null,
  before_sha256 bytea not null,
  after_sha256 bytea not null,
  signature bytea not null,
  signing_key_id uuid not null references signing_key (id),
  resealed_at timestamptz not null,
  primary key (centre_id, answer_id, key_version),
  foreign key (centre_id, answer_id) references contract_answer (centre_id, id)
);
alter table resealing enable row level security;
alter table resealing force row level security;
create policy own_centre on resealing using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()));
grant select, insert on resealing to coachfolio_app;
create trigger resealing_stays before update or delete on resealing for each statement execute function refuse_change();

-- The application may not remove keys; this removes those that seal nothing any more, of the centre it works in.
create function destroy_old_vault_keys() returns integer language plpgsql security definer set search_path = public as $$
declare
  gone integer;
begin
  delete from vault_key where centre_id = app_centre()
    and version < (select max(newest.version) from vault_key newest where newest.centre_id = app_centre());
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function destroy_old_vault_keys() from public;
grant execute on function destroy_old_vault_keys() to coachfolio_app;
