-- Temporary tables in the shape of the sample files.

create temporary table sample_product (
    sku text, name text, name_ne text, brand text, category text, unit text, pack text, aliases text
) on commit drop;

create temporary table sample_vendor (
    code text, username text, name text, name_ne text, district text, municipality text, phone text, email text,
    served_districts text, pan text
) on commit drop;

create temporary table sample_retailer (
    username text, name text, name_ne text, district text, municipality text, phone text, email text,
    credit_limit numeric, terms_days integer, credit_status text, has_history boolean
) on commit drop;

create temporary table sample_offer (
    vendor text, sku text, price numeric, stock_on_hand integer, min_quantity integer, lead_time_days integer
) on commit drop;
