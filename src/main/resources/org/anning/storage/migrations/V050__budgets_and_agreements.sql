create table budget (
    id uuid primary key,
    version integer not null,
    case_id uuid not null references case_file (id),
    current_one boolean not null,
    made_on date not null,
    reserve_percent numeric(5, 2) not null,
    reserve_at_least numeric(14, 2) not null,
    help numeric(14, 2),
    plan_percent numeric(5, 2),
    note varchar(4000),
    written_at timestamp(6) with time zone not null
);
create index budget_case on budget (case_id);

create table budget_line (
    budget_id uuid not null references budget (id),
    position integer not null,
    item varchar(40) not null,
    amount numeric(14, 2) not null,
    period varchar(20) not null,
    explanation varchar(1000),
    primary key (budget_id, position)
);

create table debt_matter (
    loan_id uuid primary key references loan (id),
    version integer not null,
    case_id uuid not null references case_file (id),
    only_home varchar(20) not null,
    recent_contact varchar(20) not null,
    agreed_percent numeric(7, 3),
    suit_on date,
    last_due_on date,
    guarantee varchar(20) not null,
    guarantee_months integer,
    spouse varchar(40) not null,
    inherited varchar(20) not null,
    warned_on date
);
create index debt_matter_case on debt_matter (case_id);

create table debt_act (
    loan_id uuid not null references debt_matter (loan_id),
    position integer not null,
    kind varchar(40) not null,
    act_on date not null,
    proof varchar(1000),
    primary key (loan_id, position)
);

create table arrangement (
    id uuid primary key,
    version integer not null,
    case_id uuid not null references case_file (id),
    loan_id uuid not null references loan (id),
    state varchar(20) not null,
    offered_on date not null,
    monthly numeric(14, 2) not null,
    months integer not null,
    first_on date,
    answered_on date,
    answer varchar(4000),
    agreed_on date,
    total numeric(14, 2),
    waived numeric(14, 2),
    grace_days integer,
    revives varchar(4000),
    ended_on date,
    agreement_seen_on date,
    agreement_evidence uuid,
    certificate_seen_on date,
    certificate_evidence uuid,
    note varchar(4000),
    written_at timestamp(6) with time zone not null,
    struck_at timestamp(6) with time zone
);
create index arrangement_case on arrangement (case_id);

create table arrangement_point (
    arrangement_id uuid not null references arrangement (id),
    position integer not null,
    point varchar(40) not null,
    primary key (arrangement_id, position)
);
