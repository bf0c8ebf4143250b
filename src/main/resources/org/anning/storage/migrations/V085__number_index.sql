-- Nothing asks for entries by number in the database: numbers are grouped in memory. The index only
-- cost time with every entry of an import.
drop index timeline_entry_number;
