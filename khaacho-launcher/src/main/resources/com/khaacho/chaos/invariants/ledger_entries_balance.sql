-- A debit and a credit of the same amount, of two accounts, in the account's currency.
select 'entry ' || entry_no as subject,
       format('%s %s %s, debit %s, credit %s', kind, amount, ledger_entry.currency, debit_account, ledger_entry.credit_account)
           as finding
from ledger_entry
left join credit_account on credit_account.retailer_id = ledger_entry.retailer_id
where debit_account = ledger_entry.credit_account
   or amount <= 0
   or ledger_entry.currency is distinct from credit_account.currency;
