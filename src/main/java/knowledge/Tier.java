package knowledge;

/** How plainly an answer may speak. */
public enum Tier { SURE, UNSURE, UNKNOWN }
