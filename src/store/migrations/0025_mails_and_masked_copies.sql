-- What leaves the service about a file: mails that tell people of what happened to it, and documents masked for whoever asks for access.

alter table mail add column leaves_at timestamptz; -- not sent before: until then it may be taken back; null: at once

create table file_mail (             -- what became of each mail, once the mail itself is forgotten
  id bigint generated always as identity primary key,
  application_id text not null references application (id),
  event_id bigint not null references application_event (id), -- a letter, or that the file was sent
  person_id text not null,
  mail_id bigint references mail (id) on delete set null,
  made_by text not null,
  made_at timestamptz not null,
  leaves_at timestamptz not null,
  answer smallint,                   -- the server's last refusal, in three digits; null: none, or no answer
  sent_at timestamptz,               -- when the server took it
  taken_back_at timestamptz
);
create index file_mail_event on file_mail (event_id, person_id);
create index file_mail_application on file_mail (application_id, id);
create index file_mail_mail on file_mail (mail_id);

create table access_part_copy (      -- a document as it was masked for one copy that was given
  application_id text not null references application (id),
  event_id bigint not null references application_event (id), -- that it was given
  part_id bigint not null,           -- the document; no reference: it may be destroyed first
  fingerprint text not null references deposited_file (fingerprint),
  primary key (event_id, part_id)
);
create index access_part_copy_application on access_part_copy (application_id);
create index access_part_copy_fingerprint on access_part_copy (fingerprint);
