select 'offer ' || id as subject, format('%s reserved of %s on hand', stock_reserved, stock_on_hand) as finding
from offer
where stock_reserved < 0 or stock_reserved > stock_on_hand;
