-- Outbox of messages to people.

create table notification (
    id           uuid        not null primary key,
    order_id     uuid        not null,
    event        text        not null,
    channel      text        not null check (channel in ('EMAIL', 'LOG')),
    recipient_id uuid        not null,
    recipient    text        not null,
    subject      text,
    body         text        not null,
    status       text        not null default 'PENDING'
        check (status in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN')),
    attempts     integer     not null default 0 check (attempts >= 0),
    error        text,
    created_at   timestamptz not null default now(),
    claimed_at   timestamptz,
    sent_at      timestamptz,
    constraint notification_once unique (order_id, event, channel, recipient_id)
) with (fillfactor = 80);

-- What is still to be sent or decided, oldest first.
create index notification_open_idx on notification (created_at)
    where status in ('PENDING', 'SENDING', 'UNCERTAIN');

comment on table notification is 'At most one per order, event, channel and recipient, whatever is delivered twice.';
comment on column notification.event is 'What it tells, for example order.routed.';
comment on column notification.recipient is 'Address for the channel at that time, for example an e-mail address.';
comment on column notification.status is
    'SENDING is committed before the channel is called; a crash in between leaves it, and it becomes UNCERTAIN rather
than being sent twice.';
comment on column notification.claimed_at is 'When it became SENDING.';
