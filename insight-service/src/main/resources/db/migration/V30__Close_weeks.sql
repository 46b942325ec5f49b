-- What the reports said of a week when it had ended: kept as it was said, whatever is learnt later.
create table close (
    brand text not null,
    -- The Monday on which it began, where the brand was at home then.
    week date not null,
    zone text not null,
    -- The report, and of how many weeks up to the end of this one.
    report text not null,
    weeks smallint not null check (weeks > 0),
    question text not null,
    as_of timestamptz not null,
    answer jsonb not null,
    -- The same without what would tell of few customers.
    published jsonb not null,
    closed_at timestamptz not null,
    primary key (brand, week, report, weeks, question)
);
create function refuse_to_change_a_close() returns trigger language plpgsql as $$
begin
    raise exception 'A close is never changed.';
end
$$;
create trigger close_is_never_changed before update or delete on close
    for each row execute function refuse_to_change_a_close();
-- Since when there are facts of a brand; weeks that ended before are not closed.
create table closing_since (
    brand text primary key,
    since timestamptz not null
);
