package com.khaacho.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SettlingTest {
    @Test
    void a_server_is_warm_when_three_slices_brought_no_new_best() {
        assertEquals(7, slicesUntilOver(300, 700, 1000, 1200, 1190, 1210, 1180, 2000));
    }

    @Test
    void one_slow_slice_does_not_end_the_warm_up() {
        assertEquals(7, slicesUntilOver(300, 250, 600, 900, 500, 910, 880));
    }

    private static int slicesUntilOver(double... rates) {
        Settling settling = new Settling();
        for (double rate : rates) {
            if (settling.isOver()) {
                break;
            }
            settling.add(rate);
        }
        return settling.rates().size();
    }
}
