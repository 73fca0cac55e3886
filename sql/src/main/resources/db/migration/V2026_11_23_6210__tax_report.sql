-- What the tax office (CBMS) is to be told of each invoice and credit note. The row comes with the document whether or not the
-- tax office is switched on: who switches it on later owes it what was issued before.

create table tax_report (
    document_id uuid        not null primary key references invoice (id),
    status      text        not null default 'PENDING' check (status in ('PENDING', 'DONE', 'STOPPED')),
    attempts    integer     not null default 0 check (attempts >= 0),
    answer      text        check (answer in ('TAKEN', 'KNOWN_ALREADY', 'CREDENTIALS_REFUSED', 'NOT_SAVED', 'FAILED', 'INVALID',
        'INVOICE_UNKNOWN', 'NOT_UNDERSTOOD', 'NO_ANSWER')),
    due_at      timestamptz not null default now(),
    done_at     timestamptz,
    retried_by  text        check (length(retried_by) between 1 and 200),
    constraint tax_report_done check ((status = 'DONE') = (done_at is not null))
) with (fillfactor = 80);

-- What is to be sent, the longest due first; what waits for a person.
create index tax_report_due_idx on tax_report (due_at) where status = 'PENDING';
create index tax_report_stopped_idx on tax_report (document_id) where status = 'STOPPED';

comment on table tax_report is 'How far the tax office knows of an invoice or credit note, one row each from its issue on.';
comment on column tax_report.status is 'STOPPED: refused for what sending again cannot mend; waits for a person.';
comment on column tax_report.attempts is 'Counted before each is sent; its number also tells whose answer it is.';
comment on column tax_report.answer is 'What came of the latest attempt; null before the first one ended.';
comment on column tax_report.due_at is
    'Not sent before. Whoever is about to send it moves it on by a lease, so nobody else does, and somebody does later
should that one die.';
comment on column tax_report.retried_by is 'The operator who had it sent again last.';

create function report_to_tax_office() returns trigger language plpgsql as $$
begin
    insert into tax_report (document_id) values (new.id);
    return null;
end
$$;

comment on function report_to_tax_office() is 'No document without its report, whoever issues it.';

create trigger invoice_report_to_tax_office after insert on invoice
    for each row execute function report_to_tax_office();

insert into tax_report (document_id) select id from invoice;
