-- Search by words, in Latin letters or Devanagari, typos tolerated. A product knows its words; product_word knows all
-- words once, and there the trigrams stand: a typo is looked up among some thousand words, not among all products.

create extension if not exists pg_trgm schema khaacho;

create function catalogue_words(phrase text) returns text[]
    language sql immutable strict parallel safe
as $$
    select coalesce(array_agg(distinct word), '{}')
    from regexp_split_to_table(
             regexp_replace(
                 regexp_replace(
                     translate(lower(normalize(phrase, NFKC)), '०१२३४५६७८९ीूईऊशषँ', '0123456789िुइउससं'),
                     '([0-9])([^0-9])', '\1 \2', 'g'),
                 '([^0-9])([0-9])', '\1 \2', 'g'),
             '[\s!-/:-@\[-`{-~।॥]+') as word
    where word <> ''
$$;

comment on function catalogue_words(text) is
    'The distinct words of a text: lower case, digits in ASCII and apart from letters, so that 5kg, 5 kg and ५ kg are the
same. Of the long and short i and u of Devanagari, the three s and the two nasal signs, which are mixed up most, one is kept
each. Everything but white space and punctuation belongs to a word, Devanagari''s vowel signs among them.';

create function product_words(sku text, name text, name_ne text, brand text, category text, pack text, aliases text[])
    returns text[]
    language sql immutable parallel safe
as $$
    select catalogue_words(
        concat_ws(' ', sku, name, name_ne, brand, category, pack, array_to_string(aliases, ' ')))
$$;

comment on function product_words(text, text, text, text, text, text, text[]) is 'The words a product is found by.';

grant execute on function catalogue_words(text) to khaacho_app, khaacho_read;
grant execute on function product_words(text, text, text, text, text, text, text[]) to khaacho_app, khaacho_read;

alter table product add column words text[] not null
    generated always as (product_words(sku, name, name_ne, brand, category, pack, aliases)) stored;

-- Without a pending list: it would be read through by every search until the next vacuum.
create index product_words_idx on product using gin (words) with (fastupdate = off);

comment on column product.words is 'What search finds it by; follows from its names.';

create table product_word (
    word text collate "C" not null primary key
);

create index product_word_trigram_idx on product_word using gin (word gin_trgm_ops) with (fastupdate = off);

comment on table product_word is
    'Each word that a product has or had, once. A word that no product has any more finds nothing and does no harm.';

create function learn_product_words() returns trigger language plpgsql
    security definer set search_path = khaacho, pg_temp as $$
begin
    -- In order, so that two statements that learn the same words wait for each other instead of both.
    insert into product_word
    select distinct unnest(words) as word from learnt order by word
    on conflict do nothing;
    return null;
end
$$;

comment on function learn_product_words() is 'Adds the words of new and changed products.';

create trigger product_words_inserted after insert on product
    referencing new table as learnt for each statement execute function learn_product_words();
create trigger product_words_updated after update on product
    referencing new table as learnt for each statement execute function learn_product_words();

insert into product_word
select distinct unnest(words) from product;

revoke insert, update on product_word from khaacho_app;
