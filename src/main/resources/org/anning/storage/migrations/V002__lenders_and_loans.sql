create table lender (
    id uuid primary key,
    version integer not null,
    legal_name varchar(400) not null,
    kind varchar(40) not null,
    app_name varchar(400),
    province varchar(200),
    licence_no varchar(200),
    service_contact varchar(1000),
    address varchar(1000),
    numbers varchar(4000),
    collector boolean not null,
    note varchar(10000),
    written_at timestamp(6) with time zone not null
);

create table loan (
    id uuid primary key,
    version integer not null,
    case_id uuid not null references case_file (id),
    lender_id uuid not null references lender (id),
    number varchar(200),
    product varchar(40) not null,
    contract_on date,
    funding_lender varchar(400),
    guarantor varchar(400),
    face_amount numeric(14, 2),
    received_amount numeric(14, 2),
    received_on date,
    received_account varchar(400),
    deducted varchar(4000),
    agreed_rate varchar(1000),
    instalments integer,
    instalment_amount numeric(14, 2),
    due_day integer,
    overdue_on date,
    late_fee_rule varchar(4000),
    claimed_amount numeric(14, 2),
    claimed_principal numeric(14, 2),
    claimed_by varchar(400),
    assigned varchar(20) not null,
    assigned_notice_on date,
    co_signer varchar(2000),
    contacts_given varchar(2000),
    app_permissions varchar(2000),
    contract_copy varchar(20) not null,
    on_credit_report varchar(20) not null,
    court varchar(40) not null,
    last_paid_on date,
    last_promised_on date,
    note varchar(10000),
    written_at timestamp(6) with time zone not null,
    struck_at timestamp(6) with time zone
);
create index loan_case on loan (case_id);
create index loan_lender on loan (lender_id);

create table cash_flow (
    loan_id uuid not null references loan (id),
    position integer not null,
    flow_on date not null,
    to_client boolean not null,
    amount numeric(14, 2) not null,
    kind varchar(40) not null,
    payee varchar(400),
    note varchar(2000),
    scheduled boolean not null,
    primary key (loan_id, position)
);
