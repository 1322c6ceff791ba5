-- Which migrations a database has had: the application's role may know the names, and nothing else of the upkeep.
-- plpgsql, because the table is made by whoever migrates and need not be there when this is.
create function applied_migrations() returns setof text language plpgsql stable security definer set search_path = '' as
  $$ begin return query select m.name from upkeep.migration m order by m.name; end $$;
revoke execute on function applied_migrations() from public;
grant execute on function applied_migrations() to coachfolio_app;
