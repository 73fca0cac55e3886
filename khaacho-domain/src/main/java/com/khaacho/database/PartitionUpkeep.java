package com.khaacho.database;

import java.util.List;

/** The partitions of orders and of analytics: made ahead, dropped when they have expired. */
public interface PartitionUpkeep {

    /** Makes the missing ones and returns how many. */
    int ensure();

    /** Drops expired days of analytics and returns how many. */
    int dropExpired();

    /** The default partitions that hold rows, with their number; a partition was missing when those came. */
    List<String> strays();
}
