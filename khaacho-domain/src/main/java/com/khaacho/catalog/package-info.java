/**
 * Products: what they must be like, how they are searched and changed, and the in-memory snapshot that acceptance and
 * parsing look them up in. Uses nothing of ours.
 */
package com.khaacho.catalog;
