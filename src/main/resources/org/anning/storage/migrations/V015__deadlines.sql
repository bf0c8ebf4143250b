create table deadline_note (
    id uuid primary key,
    version integer not null,
    case_id uuid not null references case_file (id),
    code varchar(40) not null,
    subject varchar(40) not null,
    subject_id uuid not null,
    start_on date not null,
    due_on date not null,
    state varchar(40) not null,
    state_on date,
    written_at timestamp(6) with time zone not null,
    unique (case_id, code, subject_id)
);
create index deadline_note_case on deadline_note (case_id);
