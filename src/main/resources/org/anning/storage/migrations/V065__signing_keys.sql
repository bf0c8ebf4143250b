-- Signs packages in which a case is handed over; one for each person.
create table signing_key (
    person_id uuid primary key,
    public_key varbinary(100) not null,
    private_key varbinary(200) not null,
    made_at timestamp(6) with time zone not null
);

-- Whose signature was seen before; the id is made of the public key.
create table known_giver (
    id uuid primary key,
    public_key varbinary(100) not null,
    name varchar(100) not null,
    first_at timestamp(6) with time zone not null
);
