create table case_key (
    case_id uuid primary key references case_file (id),
    nonce varbinary(12) not null,
    wrapped varbinary(64) not null
);

alter table evidence_item add column showing varchar(40) default 'PLAIN' not null;
alter table evidence_item add column derived_from uuid;
alter table evidence_item add column position integer;
alter table evidence_item add column pages varchar(100000);

create table evidence_file (
    evidence_id uuid primary key references evidence_item (id),
    case_id uuid not null references case_file (id),
    media varchar(40) not null,
    sha256 varchar(64) not null,
    size_bytes bigint not null,
    taken_at timestamp(6) with time zone not null,
    taken_by varchar(200) not null
);
create index evidence_file_case on evidence_file (case_id);

create table evidence_custody (
    id uuid primary key,
    case_id uuid not null references case_file (id),
    evidence_id uuid not null references evidence_item (id),
    line integer not null,
    done_at timestamp(6) with time zone not null,
    done_by varchar(200) not null,
    deed varchar(40) not null,
    detail varchar(1000),
    hash varchar(64) not null,
    unique (evidence_id, line)
);
create index evidence_custody_case on evidence_custody (case_id);
