-- The number of the case where it came from; a case made of messages alone has none, because a thread's name may be an address.
alter table fact add column reference text;
