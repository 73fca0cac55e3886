/** Products and the in-memory snapshot that acceptance and parsing look them up in. Uses nothing of ours. */
package com.khaacho.catalog;
