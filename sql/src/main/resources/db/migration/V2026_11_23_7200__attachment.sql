-- Pictures of order lists. Their content lies in a store of files, under the row's id: a database of pictures could neither be
-- backed up nor moved as one of orders can. The content comes first and the row after it, so a row always has its content, and
-- what a crash leaves is content without a row, which a sweep removes.

create table attachment (
    id          uuid        not null primary key,
    retailer_id uuid        not null references party (id),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    form        text        not null check (form in ('JPEG', 'PNG', 'PDF')),
    bytes       integer     not null check (bytes > 0),
    kept_by     text        not null,
    kept_at     timestamptz not null default now(),
    unique (retailer_id, sha256)
);

comment on table attachment is 'A picture or document that a retailer sent; its content lies in the store of files, under the id.';
comment on column attachment.sha256 is 'Of what was sent, in hexadecimal: the same content sent again is the same attachment.';
comment on column attachment.form is 'Of what is stored: pictures are drawn anew before, so that nothing but pixels is kept.';
comment on column attachment.bytes is 'Of what is stored.';
comment on column attachment.kept_by is 'The user that sent it.';

create table attachment_reading (
    order_id      uuid        not null primary key,
    attachment_id uuid        not null references attachment (id),
    state         text        not null default 'PENDING' check (state in ('PENDING', 'READ', 'DOUBTFUL', 'UNREADABLE')),
    attempts      integer     not null default 0 check (attempts >= 0),
    why           text        check (length(why) <= 500),
    due_at        timestamptz
) with (fillfactor = 80);

create index attachment_reading_due_idx on attachment_reading (due_at) where due_at is not null;

comment on table attachment_reading is 'That the picture of an order is to be read, or was: at most one row an order that came as one.';
comment on column attachment_reading.state is 'DOUBTFUL: read, but a person has to look; UNREADABLE: nobody but a person reads it.';
comment on column attachment_reading.attempts is 'Counted before each attempt; its number also tells whose result it is.';
comment on column attachment_reading.why is 'What a person is told of it, at most 500 characters.';
comment on column attachment_reading.due_at is
    'Not worked on before; whoever works on it moves it on by a lease. Null once the parsing stage has been told of the result.';
