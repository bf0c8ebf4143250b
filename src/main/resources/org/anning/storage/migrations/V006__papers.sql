create table paper (
    id uuid primary key,
    version integer not null,
    case_id uuid not null references case_file (id),
    sheet varchar(60) not null,
    title varchar(400) not null,
    lang varchar(10) not null,
    recipient varchar(20) not null,
    large_print boolean not null,
    text_version varchar(100) not null,
    data_version varchar(100) not null,
    program_version varchar(40) not null,
    provisions varchar(20000) not null,
    pages integer not null,
    sha256 varchar(64) not null,
    advised_for date not null,
    printed_at timestamp(6) with time zone not null,
    printed_by varchar(200) not null
);
create index paper_case on paper (case_id, printed_at);

-- One binary value holds at most a million bytes in one of the two engines, hence parts.
create table paper_part (
    id uuid primary key,
    paper_id uuid not null references paper (id),
    place integer not null,
    bytes bytea not null,
    unique (paper_id, place)
);
