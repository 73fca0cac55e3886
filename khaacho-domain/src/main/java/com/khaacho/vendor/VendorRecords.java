package com.khaacho.vendor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What vendors made of the orders placed with them, as the history tells. */
public interface VendorRecords {

    /** One record for each vendor, also for those nothing was placed with since then. */
    List<VendorRecord> since(Instant placedAtOrAfter);

    /**
     * A vendor's record; what still waits for an answer, or was cancelled, is not in it.
     *
     * @param kept vendor orders that were accepted, and came complete and in time if they have come
     * @param decided those, the others that came, and the ones that were declined or not answered in time
     */
    record VendorRecord(UUID vendorId, long kept, long decided) {}
}
