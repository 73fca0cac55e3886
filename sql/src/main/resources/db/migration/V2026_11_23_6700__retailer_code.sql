-- What people call a retailer by: shops share names, and nobody reads an id out on the telephone.

-- An identity is given without a right to its sequence, and no insert or import can choose it.
alter table party
    add column number bigint generated always as identity;
alter table party
    add column retailer_code text generated always as (
        case kind when 'RETAILER' then 'R-' || lpad(number::text, greatest(6, length(number::text)), '0') end) stored,
    add constraint party_retailer_code_key unique (retailer_code);

comment on column party.number is 'Counts all parties as they are written; has gaps.';
comment on column party.retailer_code is
    'Retailers only: R- and party.number in six digits or more; printed on statements, never changes.';
