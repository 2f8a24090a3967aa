-- Where a reader switches letters of this kind off, from within a program for mail (RFC 8058).
alter table letter add column stop_address text;
