-- Ordering by messages. A message is kept once by its provider's id until it is answered; a conversation is one row a
-- number, so that it goes on where it was after a restart.

create table chat_message (
    id          text        not null primary key check (length(id) between 1 and 128),
    via         text        not null check (via in ('WHATSAPP', 'WHATSAPP_META', 'SMS')),
    sender      text        not null check (sender ~ '^[+][1-9][0-9]{7,14}$'),
    body        text        not null,
    sent_at     timestamptz not null,
    due_at      timestamptz not null,
    taken       boolean     not null default false,
    answered_at timestamptz
);

create index chat_message_waiting_idx on chat_message (sender, sent_at) where answered_at is null;

comment on table chat_message is 'What a shop wrote, once by its provider''s id. Personal data: never logged.';
comment on column chat_message.via is 'How it came, and how it is answered: a channel of notification.';
comment on column chat_message.sender is 'Telephone number in E.164.';
comment on column chat_message.sent_at is
    'When it was sent or, where the provider does not say, reached the hook; messages are read in this order.';
comment on column chat_message.due_at is 'Not answered before, unless more messages wait than are waited for.';
comment on column chat_message.taken is
    'An answer to it may have begun: whoever goes on takes the same messages, so that it is the same answer.';
comment on column chat_message.answered_at is 'Set with the answer, in its transaction; null while it waits.';

create table chat_conversation (
    sender           text        not null primary key check (sender ~ '^[+][1-9][0-9]{7,14}$'),
    draft            jsonb       not null,
    shown_at         timestamptz,
    opted_out        boolean     not null default false,
    nepali           boolean     not null default false,
    stranger_told_on date,
    last_order       uuid,
    version          integer     not null check (version > 0),
    changed_at       timestamptz not null default now()
);

comment on table chat_conversation is 'Where the talk with one telephone number stands.';
comment on column chat_conversation.draft is 'Lines and open questions of what was asked for and not placed.';
comment on column chat_conversation.shown_at is
    'When the shop was last shown something else than before: an OK that was sent earlier does not mean it.';
comment on column chat_conversation.opted_out is 'After STOP nothing is answered until START.';
comment on column chat_conversation.stranger_told_on is 'The latest day in Nepal on which a number without a shop was told so.';
comment on column chat_conversation.last_order is 'Placed last in this conversation: what CANCEL means.';
comment on column chat_conversation.version is 'Counts answers: of two instances that answer the same one is heard.';

grant select, insert, update on chat_message, chat_conversation to khaacho_app;
grant select on chat_message, chat_conversation to khaacho_read;

alter table notification drop constraint notification_channel_check;
alter table notification add constraint notification_channel_check
    check (channel in ('EMAIL', 'WHATSAPP', 'WHATSAPP_META', 'SMS', 'LOG')) not valid;
alter table notification validate constraint notification_channel_check;
