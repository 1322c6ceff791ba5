-- Frameworks of other systems that a centre brought in. `parts` are the identifiers of everything in one, so that it is found by any of them.
create table framework (
  centre_id uuid not null references centre (id),
  id uuid not null,
  identifier uuid not null,
  title text not null,
  format text not null check (format in ('case', 'matrix', 'moodle')),
  layout text not null,
  statements integer not null,
  depth integer not null,
  document jsonb not null,
  lost jsonb not null,
  parts text[] not null,
  revision integer not null default 1,
  imported_by uuid not null references person (id),
  imported_at timestamptz not null,
  published_by uuid references person (id),
  published_at timestamptz,
  primary key (centre_id, id),
  unique (centre_id, identifier),
  check ((published_by is null) = (published_at is null))
);
create index framework_published on framework (published_at) where published_at is not null;
create index framework_parts on framework using gin (parts) where published_at is not null;

alter table framework enable row level security;
alter table framework force row level security;
create policy own_centre on framework using (centre_id = (select app_centre())) with check (centre_id = (select app_centre()));
-- What is published is there for every system that asks, and it asks for no centre.
create policy published on framework for select using (published_at is not null);
grant select, insert, update, delete on framework to coachfolio_app;
