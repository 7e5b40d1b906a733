-- The identifier that open data asks of whoever awards.

alter table authority add column siret text;
