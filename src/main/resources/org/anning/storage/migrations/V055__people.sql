-- Who has which way into the casebook, and what each may do.
create table person (
    id uuid primary key,
    name varchar(100) not null,
    role varchar(20) not null,
    added_at timestamp(6) with time zone not null
);
