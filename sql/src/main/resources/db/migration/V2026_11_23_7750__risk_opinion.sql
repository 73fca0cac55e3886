-- The switch of second opinions on risk.

insert into feature_switch (feature, enabled) values ('RISK_ASSESSMENT', true);

comment on column orders.risk_contributions is 'Each rule that counted and its weight, and a second opinion with its own, which may be negative; for display.';
comment on column ai_call.order_id is
    'The order that was read or rated; null for a preview. No reference: a question asked in vain for an order that a crash took
is paid all the same.';
