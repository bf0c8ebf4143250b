-- What was decided about somebody who may be known already, and those who were found then.
create table party_check (
    id uuid primary key,
    case_id uuid not null references case_file (id),
    kind varchar(20) not null,
    name varchar(400) not null,
    verdict varchar(20) not null,
    why varchar(4000),
    decided_at timestamp(6) with time zone not null,
    decided_by varchar(200) not null,
    settled_at timestamp(6) with time zone,
    settled_by varchar(200),
    settled_how varchar(4000)
);
create index party_check_case on party_check (case_id);

-- Goes with the case it stood in: what is erased there is erased here.
create table party_found (
    id uuid primary key,
    check_id uuid not null references party_check (id),
    case_id uuid references case_file (id),
    place integer not null,
    kind varchar(20) not null,
    party_id uuid not null,
    name varchar(400) not null,
    case_number varchar(40) not null,
    score integer not null,
    reasons varchar(10000) not null
);
create index party_found_check on party_found (check_id);
create index party_found_case on party_found (case_id);
