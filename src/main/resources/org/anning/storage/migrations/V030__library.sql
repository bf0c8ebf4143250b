-- What a casebook changed in its law data and templates: nothing here is ever altered or removed.
create table library_change (
    id uuid primary key,
    version integer not null,
    number integer not null unique,
    at timestamp(6) with time zone not null,
    who varchar(200) not null,
    deed varchar(40) not null,
    why varchar(2000) not null,
    undoes integer
);

create table library_part (
    id uuid primary key,
    change_id uuid not null references library_change (id),
    place integer not null,
    shelf varchar(60) not null,
    item varchar(200) not null,
    was varchar(400000),
    becomes varchar(400000),
    unique (change_id, place)
);
create index library_part_item on library_part (shelf, item);
