create table service_case (
    id uuid primary key,
    version bigint not null check (version > 0),
    brand text not null,
    -- How others call it: the case id of its record, or the thread.
    reference text not null,
    customer_id uuid not null,
    channel channel not null,
    audience audience not null,
    source text,
    topic text,
    severity text,
    language text,
    reach bigint check (reach >= 0),
    value_tier text,
    touchpoint text,
    granularity granularity not null,
    first_attempt_at timestamptz,
    arrived_at timestamptz,
    entered_at timestamptz,
    answered_at timestamptz,
    ending ending,
    ended_at timestamptz,
    ending_audience audience check (ending_audience <> 'internal'),
    went_public_at timestamptz,
    transfers integer check (transfers >= 0),
    compensation numeric,
    reopened_at timestamptz,
    observation_end timestamptz,
    newest_at timestamptz,
    imported_by uuid,
    observed_by uuid,
    knows_answers boolean not null,
    knows_endings boolean not null,
    public_replies integer not null check (public_replies >= 0),
    replies_asking_for_private integer not null,
    patterns text not null,
    check (first_attempt_at <= arrived_at),
    check ((ending is null) = (ended_at is null)),
    -- Only a resolution was stated to somebody.
    check ((ending is not distinct from 'resolution') = (ending_audience is not null)),
    -- Such a record is rejected on import; averaging it would be a lie.
    check (ended_at >= arrived_at),
    check (replies_asking_for_private between 0 and public_replies)
);
-- The list of cases is read newest first; a case in which no customer has spoken yet stands last.
create index service_case_newest on service_case (brand, (coalesce(arrived_at, '-infinity'::timestamptz)), id);
create index service_case_customer on service_case (customer_id);
create index service_case_reference on service_case (reference);
