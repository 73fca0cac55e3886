-- What an invoice prints of its seller and buyer besides name and place.

alter table party
    add column pan text check (pan ~ '^[0-9]{9}$'),
    add column invoice_code text check (invoice_code is null or invoice_code ~ '^[A-Z0-9]{2,12}$' and kind = 'VENDOR'),
    add constraint party_invoice_code_key unique (invoice_code);

comment on column party.pan is
    'Permanent account number of the tax office, nine digits; null when not known. A vendor without one issues no invoices.';
comment on column party.invoice_code is
    'Vendors only: what the numbers of its invoices begin with; null: it issues none. A series that is open keeps its code.';

-- A party's invoices, newest delivery first: their ids are those of the vendor orders.
create index invoice_vendor_idx on invoice (vendor_id, id desc) where kind = 'INVOICE';
create index invoice_buyer_idx on invoice (retailer_id, id desc) where kind = 'INVOICE';
