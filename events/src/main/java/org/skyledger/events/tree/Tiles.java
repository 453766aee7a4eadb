package org.skyledger.events.tree;

/** Where tiles are kept. */
@FunctionalInterface
public interface Tiles {

    /**
     * @return as it was last written, at least as far as the tree has grown
     * @throws RuntimeException when it is not there
     */
    Tile tile(int level, long index);
}
