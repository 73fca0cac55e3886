-- Search walked along all products, or sorted all that have a word, before it had a page of a frequent word. Postings stand
-- in the order in which pages are shown, so that a search stops when its page is full.

create table product_posting (
    word text collate "C" not null,
    sku  text not null,
    primary key (word, sku)
);

comment on table product_posting is
    'Which products have a word, in the order of their skus. Follows from product.words; triggers keep it.';

-- Two statements, not one: both would see the table as it was before.
create function post_new_words() returns trigger language plpgsql
    security definer set search_path = khaacho, pg_temp as $$
begin
    insert into product_posting
    select unnest(words), sku from learnt order by 1, 2
    on conflict do nothing;
    return null;
end
$$;

comment on function post_new_words() is 'Adds the postings of new products, in order, for those who add the same at once.';

create function post_changed_words() returns trigger language plpgsql
    security definer set search_path = khaacho, pg_temp as $$
begin
    delete from product_posting p
    using (select unnest(words) as word, sku from forgotten
           except select unnest(words), sku from learnt) as gone
    where p.word = gone.word and p.sku = gone.sku;
    insert into product_posting
    select unnest(words) as word, sku from learnt
    except select unnest(words), sku from forgotten
    order by 1, 2
    on conflict do nothing;
    return null;
end
$$;

comment on function post_changed_words() is 'Moves the postings of products whose words changed, and only those.';

create function post_no_words() returns trigger language plpgsql
    security definer set search_path = khaacho, pg_temp as $$
begin
    if tg_op = 'TRUNCATE' then
        truncate product_posting;
    else
        delete from product_posting p using forgotten f where p.word = any (f.words) and p.sku = f.sku;
    end if;
    return null;
end
$$;

comment on function post_no_words() is 'Takes away the postings of products that are gone.';

create trigger product_postings_inserted after insert on product
    referencing new table as learnt for each statement execute function post_new_words();
create trigger product_postings_updated after update on product
    referencing old table as forgotten new table as learnt for each statement execute function post_changed_words();
create trigger product_postings_deleted after delete on product
    referencing old table as forgotten for each statement execute function post_no_words();
create trigger product_postings_truncated after truncate on product
    for each statement execute function post_no_words();

insert into product_posting
select unnest(words), sku from product order by 1, 2;

-- Nothing reads it any more, and each product written would pay for it.
drop index product_words_idx;

revoke insert, update on product_posting from khaacho_app;

-- A word of three letters has too few trigrams to look like itself with a letter missing: short words are compared
-- letter by letter.
create extension if not exists fuzzystrmatch schema khaacho;

create index product_word_short_idx on product_word (word) where length(word) <= 6;
