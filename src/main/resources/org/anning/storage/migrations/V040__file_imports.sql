-- Files that were read into a case; undoing one is written here and keeps everything readable.
create table file_import (
    id uuid primary key,
    version integer not null,
    case_id uuid not null references case_file (id),
    layout varchar(40) not null,
    holds varchar(20) not null,
    file_name varchar(400),
    sha256 varchar(64) not null,
    size_bytes bigint not null,
    own_number varchar(100),
    rows_read integer not null,
    taken integer not null,
    duplicates integer not null,
    skipped integer not null,
    report varchar(1000000) not null,
    imported_at timestamp(6) with time zone not null,
    imported_by varchar(200) not null,
    undone_at timestamp(6) with time zone,
    undone_by varchar(200)
);
create index file_import_case on file_import (case_id, imported_at);

-- The row of the file that an entry was read from, as it stood there.
create table imported_line (
    entry_id uuid primary key references timeline_entry (id),
    import_id uuid not null references file_import (id),
    row_no integer not null,
    line varchar(100000) not null,
    undone boolean not null
);

-- Rows of wallet bills: they become payments of a loan only when a person ticks them.
create table wallet_line (
    id uuid primary key,
    version integer not null,
    case_id uuid not null references case_file (id),
    import_id uuid not null references file_import (id),
    row_no integer not null,
    line varchar(100000) not null,
    happened_at timestamp(6) not null,
    category varchar(400),
    party varchar(400),
    account varchar(400),
    item varchar(2000),
    direction varchar(20) not null,
    amount numeric(14, 2) not null,
    method varchar(400),
    status varchar(400),
    order_no varchar(200),
    merchant_no varchar(200),
    note varchar(2000),
    loan_id uuid references loan (id)
);
create index wallet_line_case on wallet_line (case_id, happened_at);

-- How the columns of a layout were put right by hand, for the next file of the same layout.
create table column_memory (
    layout varchar(64) primary key,
    columns varchar(20000) not null,
    remembered_at timestamp(6) with time zone not null
);
