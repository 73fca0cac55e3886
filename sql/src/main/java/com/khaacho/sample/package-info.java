/**
 * The demonstration data of a fresh installation: products, vendors with offers, retailers with credit, users to sign
 * in as. Plain JDBC as the schema's owner; may use {@code com.khaacho.migration} for its script format, nothing else.
 */
package com.khaacho.sample;
