-- The first administrator of a centre is invited by the command line, not by a person.
alter table invitation alter column invited_by drop not null;
