-- A line of payment may say that the sum of an award was committed.

alter table payment_line drop constraint payment_line_kind_check;
alter table payment_line add constraint payment_line_kind_check
  check (kind in ('planned', 'committed', 'mandated', 'paid', 'claw-back', 'given-back'));
