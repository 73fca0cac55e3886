package com.khaacho.bench.search;

import com.khaacho.bench.figures.Distribution;

/**
 * What searches of one kind took.
 *
 * @param millis of each, from the request to the whole answer
 * @param empty how many found nothing
 */
record SearchResult(LargeCatalogue.Kind kind, Distribution millis, int searches, int empty) {}
