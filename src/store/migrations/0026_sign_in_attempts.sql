-- Attempts to sign in or to have a link sent, counted by all the processes of a server: the columns are those of the library that counts.

create table sign_in_attempt (
  key varchar(255) primary key,      -- what is counted, and a keyed fingerprint of the address or network: neither is written
  points integer not null default 0,
  expire bigint                      -- milliseconds; the count begins again after it
);
