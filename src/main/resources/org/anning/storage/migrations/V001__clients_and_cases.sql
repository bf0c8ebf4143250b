create table client (
    id uuid primary key,
    version integer not null,
    display_name varchar(200) not null,
    legal_name varchar(200),
    former_names varchar(500),
    id_number varchar(40),
    birth_year integer,
    phone varchar(100),
    other_phones varchar(500),
    safe_contact varchar(500),
    region varchar(200),
    registered_region varchar(200),
    address varchar(500),
    household varchar(2000),
    vulnerable varchar(400) not null,
    email varchar(200),
    written_at timestamp(6) with time zone not null
);

create table case_file (
    id uuid primary key,
    version integer not null,
    client_id uuid not null references client (id),
    number varchar(40) not null unique,
    status varchar(20) not null,
    opened_on date not null,
    risk varchar(20) not null,
    main_worry varchar(10000),
    effect varchar(10000),
    wishes varchar(10000),
    monthly_offer numeric(14, 2),
    next_step varchar(4000),
    next_step_on date,
    police_station varchar(200),
    closed_on date,
    outcome varchar(10000),
    written_at timestamp(6) with time zone not null
);
create index case_file_client on case_file (client_id);

create table case_step (
    id uuid primary key,
    version integer not null,
    case_id uuid not null references case_file (id),
    kind varchar(40) not null,
    happened_on date not null,
    received_on date,
    channel varchar(40),
    reference varchar(200),
    lender_id uuid,
    loan_id uuid,
    answer varchar(10000),
    answered_on date,
    note varchar(10000),
    written_at timestamp(6) with time zone not null,
    struck_at timestamp(6) with time zone
);
create index case_step_case on case_step (case_id);

create table case_consent (
    id uuid primary key,
    version integer not null,
    case_id uuid not null references case_file (id),
    purpose varchar(40) not null,
    given boolean not null,
    given_on date not null,
    form_version varchar(40),
    expires_on date,
    withdrawn_on date,
    note varchar(4000),
    written_at timestamp(6) with time zone not null,
    struck_at timestamp(6) with time zone
);
create index case_consent_case on case_consent (case_id);

create table case_log_line (
    id uuid primary key,
    case_id uuid not null references case_file (id),
    at timestamp(6) with time zone not null,
    who varchar(200) not null,
    subject varchar(40) not null,
    subject_id uuid not null,
    deed varchar(40) not null,
    was varchar(100000)
);
create index case_log_line_case on case_log_line (case_id, at);
