-- Two clients who became one, with what it takes to part them again.
create table client_merge (
    id uuid primary key,
    kept_id uuid not null references client (id),
    gone_id uuid not null,
    place integer not null,
    kept_before varchar(100000) not null,
    kept_after varchar(100000) not null,
    gone_facts varchar(100000) not null,
    moved_cases varchar(100000) not null,
    merged_at timestamp(6) with time zone not null,
    merged_by varchar(200) not null,
    undone_at timestamp(6) with time zone
);
create index client_merge_kept on client_merge (kept_id);
