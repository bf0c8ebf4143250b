-- Each line of a case's log is bound to the one before it; the link stays when the case is erased.
create table log_link (
    number bigint primary key,
    line_id uuid not null unique,
    case_key uuid not null,
    content varchar(64) not null,
    chain varchar(64) not null
);
create table log_head (
    id integer primary key,
    number bigint not null,
    chain varchar(64) not null
);

-- What is left of an erased case: that there was one.
create table erased_case (
    case_key uuid primary key,
    erased_at timestamp(6) with time zone not null,
    erased_by varchar(200) not null,
    reason varchar(40) not null,
    opened_year integer not null
);

-- How long closed cases are kept, and when somebody last went through those that are due.
create table retention (
    id integer primary key,
    years_after_closing integer not null,
    months_of_enquiry integer not null,
    looked_on date
);

create table retention_hold (
    case_id uuid primary key references case_file (id),
    until date not null,
    why varchar(1000) not null
);
