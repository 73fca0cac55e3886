package com.khaacho.bench.journey;

/**
 * What the database tells of one order in the end. Times are milliseconds since 1970.
 *
 * @param reference the customer reference it was placed with
 * @param vendorOrders it was split into
 * @param told parties that were sent a notification about it
 * @param unsent notifications about it that are not sent
 * @param lastSent 0 when nothing was sent
 */
record Journey(
        String reference, String status, double accepted, int vendorOrders, int told, int unsent, double lastSent) {
    double millis() {
        return lastSent - accepted;
    }
}
