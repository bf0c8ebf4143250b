-- Filters of the timeline that somebody keeps under a name; they are no facts of any case.
create table saved_view (
    id uuid primary key,
    version integer not null,
    name varchar(200) not null,
    filter varchar(4000) not null
);
