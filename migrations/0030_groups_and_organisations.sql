-- The members of a group are kept as stakeholders are, each under an alias; they sign the contract of the group.
alter table stakeholder drop constraint stakeholder_relation_check;
alter table stakeholder add constraint stakeholder_relation_check check (relation in ('line manager', 'sponsor', 'human resources', 'other', 'member'));
alter table contract_party drop constraint contract_party_role_check;
alter table contract_party add constraint contract_party_role_check check (role in ('learner', 'client', 'member', 'stakeholder'));

-- An organisation in which a learner has clients, under an alias; who signs for it is a stakeholder of one of them (R101).
create table organisation (
  centre_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  alias text not null,
  revision integer not null default 1,
  created_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, learner_id) references learner (centre_id, id),
  unique (centre_id, learner_id, alias)
);

-- Which clients work in it. A client is in one organisation at most.
create table organisation_client (
  centre_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  primary key (centre_id, client_id),
  foreign key (centre_id, client_id) references client (centre_id, id),
  foreign key (centre_id, organisation_id) references organisation (centre_id, id)
);
create index organisation_client_by_organisation on organisation_client (centre_id, organisation_id);

do $$
declare
  named text;
begin
  foreach named in array array['organisation', 'organisation_client'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy own_centre on %I using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()))', named);
  end loop;
end $$;
grant select, insert, update on organisation, organisation_client to coachfolio_app;
grant delete on organisation_client to coachfolio_app;

-- The agreement for an organisation is a contract with the organisation instead of a client.
alter table contract
  drop constraint contract_kind_check,
  alter column client_id drop not null,
  add column organisation_id uuid,
  add foreign key (centre_id, organisation_id) references organisation (centre_id, id),
  add constraint contract_version_of_organisation unique (centre_id, organisation_id, version),
  add constraint contract_kind_check check (kind in ('two-way', 'three-way', 'group', 'organisation')),
  add constraint contract_with_one check (
    (kind = 'organisation') = (organisation_id is not null) and (client_id is null) = (organisation_id is not null)
  );

alter table link drop constraint link_purpose_check;
alter table link add constraint link_purpose_check check (purpose in (
  'sign contract', 'give feedback', 'confirm supervision', 'end contract', 'confirm sessions', 'agree needs and goals',
  'review reflective log', 'write witness testimony', 'approve organisation agreement'
));

-- In the practice record members stand as parties of the contract, and are no stakeholders.
do $$
declare
  people text := 'from stakeholder s join own_client c on s.centre_id = centre and s.client_id = c.id';
  party text := '''stakeholder'', p.stakeholder_id,';
  definition text := pg_get_functiondef('practice_record(uuid, uuid)'::regprocedure);
begin
  if position(people in definition) = 0 or position(party in definition) = 0 then
    raise exception 'practice_record does not say who has a stake as this migration expects';
  end if;
  definition := replace(definition, people, people || ' where s.relation <> ''member''');
  execute replace(definition, party, '''stakeholder'', case p.role when ''stakeholder'' then p.stakeholder_id end,');
end $$;
