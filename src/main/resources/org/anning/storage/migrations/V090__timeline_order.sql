-- Entries are read a part at a time in the order in which things happened: this index has that
-- order, and tells how many count, without a look at the entries.
create index timeline_entry_order on timeline_entry
    (case_id, happened_from, happened_to, written_at, id, struck_at);
drop index timeline_entry_case;

-- The reference to the lender has an index of its own; a second one only cost time with every
-- entry of an import.
drop index timeline_entry_lender;
