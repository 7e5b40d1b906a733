-- The log is not emptied either, its keys are not exchanged, and what a commitment hides is forgotten or left as it is.

create trigger log_entry_not_emptied before truncate on log_entry for each statement execute function refuse_log_change();
create trigger log_seal_not_emptied before truncate on log_seal for each statement execute function refuse_log_change();
create trigger log_key_kept before update or delete on log_key for each row execute function refuse_log_change();
create trigger log_key_not_emptied before truncate on log_key for each statement execute function refuse_log_change();
create trigger log_opening_unchanged before update on log_opening for each row execute function refuse_log_change();
