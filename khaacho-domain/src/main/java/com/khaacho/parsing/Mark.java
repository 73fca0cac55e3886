package com.khaacho.parsing;

/** What a word of the language does to the goods around it. The words themselves stand in {@code words.txt}. */
enum Mark {
    /** Says nothing about goods. */
    FILLER,
    /** Ties words together and is never a part of a name: ko, of, the. */
    PARTICLE,
    /** Between two wishes: and, ra. */
    LINK,
    /** What follows is what is not wanted: not, instead of. */
    NOT,
    /** The goods of the clause are not wanted any more: cancel, chahidaina. */
    DROP,
    /** Says that goods ran out: named without a quantity, they are not asked for by that. */
    OUT,
    /** Changes what was said before: no wait, hoina. */
    FIX,
    /** Behind goods: it is not these. */
    DENY,
    /** Everything said so far. */
    ALL,
    /** Points at an order of another day. */
    SAME,
    /** Of what was, of money, of complaints: the clause asks for nothing. */
    TALK,
    /** Asks somebody to do something. */
    WISH,
    /** Asks for a price or for stock. */
    ASK,
    /** Asks whether there is any, as the last word of a question. */
    ASK_LAST,
    /** Begins what is said about the goods before it; at the head of a clause it asks. */
    WHEN,
    /** What follows is where to, when or for whom. */
    TO,
    /** What stands before is where or for whom: ma, najik. */
    AFTER,
    /** A part of an address; numbers beside it are no quantities. */
    PLACE,
    /** Makes the number before it a time of day. */
    CLOCK,
    /** Makes the number beside it an amount of money. */
    PRICE,
    /** The quantity holds for all that was named before it. */
    APIECE,
    /** Heads the column of names in a table. */
    NAME_COLUMN,
    QUANTITY_COLUMN,
    UNIT_COLUMN,
    /** Heads a column of sizes. */
    PACK_COLUMN,
    /** Heads a column that says nothing about quantities. */
    OTHER_COLUMN
}
