alter table fact
    add outcome text,
    add timely boolean,
    add unknown_because text;
-- Most sources record times and no outcomes: their reports then read nothing here.
create index fact_outcome on fact (brand, arrived_at) where outcome is not null or timely is not null;
