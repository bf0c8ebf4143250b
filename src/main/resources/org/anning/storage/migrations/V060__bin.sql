-- What was taken out of the casebook, kept for thirty days; struck things stay where they are.
create table bin_row (
    id uuid primary key,
    case_id uuid references case_file (id),
    removed_at timestamp(6) with time zone not null,
    removed_by varchar(200) not null,
    table_name varchar(100) not null,
    row_key varchar(100) not null,
    image varbinary(1000000) not null
);
create index bin_row_case on bin_row (case_id);
