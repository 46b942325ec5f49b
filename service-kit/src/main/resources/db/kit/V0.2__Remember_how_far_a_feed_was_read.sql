create table feed_cursor (
    feed text primary key,
    last_event_id text,
    moved_at timestamptz,
    -- The lease only saves two replicas from doing the same work twice; the cursor's compare-and-set carries correctness.
    leased_by text,
    leased_until timestamptz,
    -- Set when the provider no longer knows our cursor (it was restored to an earlier moment) and a replay began.
    replay_began_at timestamptz
);
