-- Hours, outcomes and the check of a case by a second person.
create table work_time (
    id uuid primary key,
    version integer not null,
    case_id uuid not null references case_file (id),
    worked_on date not null,
    minutes integer not null,
    kind varchar(40) not null,
    worker varchar(200) not null,
    note varchar(4000),
    written_at timestamp(6) with time zone not null,
    struck_at timestamp(6) with time zone
);
create index work_time_case on work_time (case_id);

create table case_outcome (
    id uuid primary key,
    version integer not null,
    case_id uuid not null references case_file (id),
    kind varchar(40) not null,
    reached_on date not null,
    amount numeric(14, 2),
    note varchar(4000),
    written_at timestamp(6) with time zone not null,
    struck_at timestamp(6) with time zone
);
create index case_outcome_case on case_outcome (case_id);

create table review_note (
    id uuid primary key,
    version integer not null,
    case_id uuid not null references case_file (id),
    kind varchar(40) not null,
    said_at timestamp(6) with time zone not null,
    said_by varchar(200) not null,
    about varchar(40) not null,
    field varchar(200),
    words varchar(10000),
    seal varchar(64)
);
create index review_note_case on review_note (case_id);
