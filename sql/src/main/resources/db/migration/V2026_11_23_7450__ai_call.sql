-- What language models were asked, and what that cost: the books of the daily budget.

create table ai_call (
    id             bigint        generated always as identity primary key,
    order_id       uuid,
    provider       text          not null check (provider in ('openai', 'anthropic', 'local')),
    model          text          not null check (length(model) between 1 and 200),
    prompt_version text          not null check (length(prompt_version) between 1 and 100),
    outcome        text          not null check (outcome in ('ANSWERED', 'FAILED', 'AWAY', 'UNREADABLE')),
    tokens_in      integer       not null check (tokens_in >= 0),
    tokens_out     integer       not null check (tokens_out >= 0),
    cost_usd       numeric(14, 6) not null check (cost_usd >= 0),
    took_millis    integer       not null check (took_millis >= 0),
    at             timestamptz   not null
);

create index ai_call_at_idx on ai_call (at);
create index ai_call_order_idx on ai_call (order_id) where order_id is not null;

comment on table ai_call is
    'One row a question to a language model, with its retries. Written before the order is: a crash between loses no cost.';
comment on column ai_call.order_id is
    'The order whose text was read; null for a preview. No reference: a question asked in vain for an order that a crash took
is paid all the same.';
comment on column ai_call.outcome is 'ANSWERED: taken after a check. FAILED: no answer. AWAY: not asked. UNREADABLE: an answer of no use.';
comment on column ai_call.tokens_in is 'As the provider counted; 0 when no answer came.';
comment on column ai_call.cost_usd is 'US dollars, tokens at the prices of the settings at that time.';
comment on column ai_call.at is 'When the answer came or was given up; the day of the budget is UTC.';
