create table evidence_item (
    id uuid primary key,
    version integer not null,
    case_id uuid not null references case_file (id),
    kind varchar(40) not null,
    title varchar(400) not null,
    description varchar(10000),
    obtained_on date,
    file_name varchar(400),
    sha256 varchar(64),
    size_bytes bigint,
    source_device varchar(400),
    original_kept varchar(40) not null,
    note varchar(10000),
    written_at timestamp(6) with time zone not null,
    written_by varchar(200) not null,
    struck_at timestamp(6) with time zone,
    struck_by varchar(200),
    struck_why varchar(2000)
);
create index evidence_item_case on evidence_item (case_id);

create table evidence_proof (
    id uuid primary key,
    case_id uuid not null references case_file (id),
    evidence_id uuid not null references evidence_item (id),
    entry_id uuid not null references timeline_entry (id),
    linked_at timestamp(6) with time zone not null,
    unique (evidence_id, entry_id)
);
create index evidence_proof_case on evidence_proof (case_id);
create index evidence_proof_entry on evidence_proof (entry_id);
