create table customer (
    id uuid primary key,
    brand text not null,
    -- The company's own name of the customer over all channels; null while only an account or a case is known.
    reference text,
    met_at timestamptz not null
);

-- Slim, and keyed by itself: the way from an account to a person must not need to know the person. The id follows from
-- brand, channel and external id, so the primary key is what makes two first contacts at once one identity.
create table identity (
    id uuid primary key,
    brand text not null,
    channel channel not null,
    external_id text not null,
    met_at timestamptz not null
);

-- A link is ended, never overwritten: so it can be undone, and what was believed when stays known.
create table identity_link (
    identity_id uuid not null,
    customer_id uuid not null,
    evidence text not null check (evidence <> ''),
    linked_by text not null,
    linked_at timestamptz not null,
    unlinked_by text,
    unlinked_at timestamptz,
    primary key (identity_id, customer_id, linked_at),
    check ((unlinked_by is null) = (unlinked_at is null)),
    check (unlinked_at >= linked_at)
);
-- An identity speaks for one customer at a time.
create unique index identity_link_current on identity_link (identity_id) where unlinked_at is null;
create index identity_link_customer on identity_link (customer_id);
