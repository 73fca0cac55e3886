-- Where a retailer had goods delivered before: asked for each order that names a district other than the retailer's own.
-- Orders without one go to the retailer's own and are not in the index. Neither column ever changes, so transitions stay
-- updates in place.

create index orders_retailer_district_idx on orders (retailer_id, district) where district is not null;
