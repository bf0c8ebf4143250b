-- The court, platform or other body that a step went to or came from, by its full name.
alter table case_step add column authority varchar(200);
