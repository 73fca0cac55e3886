package com.khaacho.chaos.load;

import java.util.List;

/**
 * What can be ordered.
 *
 * @param plentiful skus no run exhausts
 * @param scarce skus of which there is little: orders for the last of them compete
 * @param texts orders as shopkeepers write them
 */
public record Goods(List<String> plentiful, List<String> scarce, List<String> texts) {

    public Goods {
        plentiful = List.copyOf(plentiful);
        scarce = List.copyOf(scarce);
        texts = List.copyOf(texts);
    }
}
