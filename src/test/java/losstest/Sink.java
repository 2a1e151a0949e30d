package losstest;

/**
 * Where one channel ends.
 *
 * @param looksAtId   it drops what comes again with the same id
 * @param carriesData what was filled in is in it, not only the submission's id
 */
record Sink(String channel, Receipts receipts, boolean looksAtId, boolean carriesData) {
}
