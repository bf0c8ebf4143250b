create table interview (
    id uuid primary key,
    version integer not null,
    case_id uuid not null references case_file (id),
    catalogue varchar(20) not null,
    answers varchar(1000000) not null,
    started_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone not null
);
create index interview_case on interview (case_id);
