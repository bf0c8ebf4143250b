-- Lists of a group's own that were brought in, and which cases and lenders each of them made.
create table register_import (
    id uuid primary key,
    version integer not null,
    file_name varchar(400) not null,
    sha256 varchar(64) not null,
    rows_read integer not null,
    clients integer not null,
    cases integer not null,
    lenders integer not null,
    loans integer not null,
    here integer not null,
    refused integer not null,
    made varchar(1000000) not null,
    imported_at timestamp(6) with time zone not null,
    imported_by varchar(200) not null,
    undone_at timestamp(6) with time zone,
    undone_by varchar(200),
    stayed integer not null
);
