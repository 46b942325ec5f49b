-- Which part of the week it was, in the zone of the brand; null as long as nobody has computed it.
alter table fact add column arrival_bucket text check (arrival_bucket in ('business', 'evening', 'weekend', 'unknown'));
-- The zones by which the column was computed last; with other ones it is computed anew.
create table arrival_zones (
    only_row boolean primary key default true check (only_row),
    zones text not null
);
insert into arrival_zones (zones) values ('never computed');
