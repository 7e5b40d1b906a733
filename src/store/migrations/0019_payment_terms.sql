-- How the awards of a deliberation are paid, as open data asks; said when it is published, null when nobody says.

alter table deliberation add column payment_terms jsonb;
