-- Triggers, so that whatever changes facts, a newer version, a deletion or a hand, changes the cells in the same transaction, and
-- sees what stood there before, which "on conflict do update" tells nobody else.
create function count_new_facts() returns trigger language plpgsql as $$
declare
    live constant uuid := '00000000-0000-0000-0000-000000000000';
begin
    insert into cell_change (brand, sign, month, channel, audience, topic, severity, reach_class,
        answer_kind, answer_seconds, ending_kind, ending_seconds, in_days, knows_language, knows_bucket,
        transfers, compensated, reopened_seconds, observer, arrived_at)
    select told.brand, 1, told.opened_month, told.channel, told.audience, told.topic, told.severity, told.reach_class,
        told.answer_kind, told.answer_seconds, told.ending_kind, told.ending_seconds,
        told.granularity = 'day', told.language is not null, coalesce(told.arrival_bucket <> 'unknown', false),
        told.transfers, told.compensation > 0,
        case when told.ending_kind in (1, 2, 4) then whole_seconds(told.ended_at, told.reopened_at) end, coalesce(told.observed_by, live), told.arrived_at
    from told;
    return null;
end $$;

create function uncount_deleted_facts() returns trigger language plpgsql as $$
declare
    live constant uuid := '00000000-0000-0000-0000-000000000000';
begin
    insert into cell_change (brand, sign, month, channel, audience, topic, severity, reach_class,
        answer_kind, answer_seconds, ending_kind, ending_seconds, in_days, knows_language, knows_bucket,
        transfers, compensated, reopened_seconds, observer, arrived_at)
    select untold.brand, -1, untold.opened_month, untold.channel, untold.audience, untold.topic, untold.severity, untold.reach_class,
        untold.answer_kind, untold.answer_seconds, untold.ending_kind, untold.ending_seconds,
        untold.granularity = 'day', untold.language is not null, coalesce(untold.arrival_bucket <> 'unknown', false),
        untold.transfers, untold.compensation > 0,
        case when untold.ending_kind in (1, 2, 4) then whole_seconds(untold.ended_at, untold.reopened_at) end, coalesce(untold.observed_by, live), untold.arrived_at
    from untold;
    return null;
end $$;

-- The planner takes what a statement changed for a few rows; where it changed many, comparing each with each would not end.
create function recount_changed_facts() returns trigger language plpgsql set enable_nestloop = off as $$
declare
    live constant uuid := '00000000-0000-0000-0000-000000000000';
begin
    insert into cell_change (brand, sign, month, channel, audience, topic, severity, reach_class,
        answer_kind, answer_seconds, ending_kind, ending_seconds, in_days, knows_language, knows_bucket,
        transfers, compensated, reopened_seconds, observer, arrived_at)
    select change.brand, change.sign, change.opened_month, change.channel, change.audience, change.topic, change.severity, change.reach_class,
        change.answer_kind, change.answer_seconds, change.ending_kind, change.ending_seconds,
        change.granularity = 'day', change.language is not null, coalesce(change.arrival_bucket <> 'unknown', false),
        change.transfers, change.compensation > 0,
        case when change.ending_kind in (1, 2, 4) then whole_seconds(change.ended_at, change.reopened_at) end, coalesce(change.observed_by, live), change.arrived_at
    from (select told.case_id from told join untold using (case_id)
          where (told.brand, told.channel, told.audience, told.topic, told.severity, told.reach_class,
           told.answer_kind, told.answer_seconds, told.ending_kind, told.ending_seconds, told.granularity,
           told.transfers, told.compensation, told.observed_by, told.arrived_at, told.reopened_at,
           told.language is null, coalesce(told.arrival_bucket <> 'unknown', false))
             is distinct from
                (untold.brand, untold.channel, untold.audience, untold.topic, untold.severity,
                 untold.reach_class, untold.answer_kind, untold.answer_seconds, untold.ending_kind,
                 untold.ending_seconds, untold.granularity, untold.transfers, untold.compensation,
                 untold.observed_by, untold.arrived_at, untold.reopened_at, untold.language is null,
                 coalesce(untold.arrival_bucket <> 'unknown', false))) as other
    join (select -1 as sign, untold.* from untold union all select 1, told.* from told) as change using (case_id);
    return null;
end $$;

create trigger count_new_facts after insert on fact
    referencing new table as told for each statement execute function count_new_facts();
create trigger uncount_deleted_facts after delete on fact
    referencing old table as untold for each statement execute function uncount_deleted_facts();
create trigger recount_changed_facts after update on fact
    referencing old table as untold new table as told for each statement execute function recount_changed_facts();
