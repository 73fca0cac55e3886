-- A retailer's payments are listed, the latest recorded first: ids begin with the time at which they were made.

create index payment_retailer_idx on payment (retailer_id, id desc);
