package losstest;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import losstest.Repeats.Reason;

/** Says what was done, and what is wrong. */
final class Report {
    private static final int MOST_PROBLEMS = 30;
    private final Plan plan;
    private final Confirmations told;
    private final World world;
    private final Stored stored;

    Report(Plan plan, Confirmations told, World world, Stored stored) {
        this.plan = plan;
        this.told = told;
        this.world = world;
        this.stored = stored;
    }

    /** True when nothing is wrong. */
    boolean print(PrintStream out, Instant started, boolean settled) throws IOException {
        Installation installation = world.installation();
        long unconfirmed = stored.data().size() - told.confirmed().size();
        out.printf(Locale.ROOT, "%d submissions by %d callers in %d s, seed %d%n", plan.submissions(), plan.callers(),
                Duration.between(started, Instant.now()).toSeconds(), plan.seed());
        out.printf(Locale.ROOT, "  %d confirmed, %d given up by their callers (%d of them stored, whole), %d tries, "
                + "%d told to try again%n", told.confirmed().size(), told.abandoned().size(), unconfirmed, told.tries(),
                told.refusals());
        out.printf(Locale.ROOT, "  %d kills, %d starts; store cut off for %d s, up to %d submissions in the spool; "
                + "folders taken away %d times%n", installation.kills().size(), installation.starts(),
                plan.cut().toSeconds(), world.cut().mostSpooled(), world.disturbed().blockade().times());
        out.printf(Locale.ROOT, "  %d submissions stored, %d deliveries, %d attempts%n", stored.data().size(),
                stored.deliveries().values().stream().mapToInt(java.util.Map::size).sum(), stored.attempts());
        List<String> problems = problems(out, settled);
        problems.stream().limit(MOST_PROBLEMS).forEach(problem -> out.println("  " + problem));
        out.println(problems.isEmpty() ? "Nothing is lost." : problems.size() + " PROBLEMS.");
        return problems.isEmpty();
    }

    private List<String> problems(PrintStream out, boolean settled) throws IOException {
        Verdict verdict = new Verdict(told, stored);
        verdict.require(settled, "NOT SETTLED: something was still owed after " + plan.patience().toSeconds() + " s");
        verdict.require(told.over() == plan.submissions(), "The callers were told of " + told.over() + " only");
        verdict.require(world.cut().mostSpooled() > 0, "The spool was never used: this run shows too little");
        verdict.require(StoreCut.spooled(world.installation().data()) == 0, "Submissions are left in the spool");
        verdict.require(stored.texts() == stored.data().size(), stored.texts() + " text messages were counted");
        verdict.nothingConfirmedIsLost();
        verdict.nothingIsHalfDone();
        for (Sink sink : world.sinks()) {
            verdict.reached(sink);
            Repeats repeats = Repeats.of(sink.receipts(), world.disturbed());
            out.printf(Locale.ROOT, "  %-13s %5d, again %3d: %d after a kill, %d whose mark the cut store could not "
                    + "take, %d whose answer was lost, %d else%s%n", sink.channel(), sink.receipts().byId().size(),
                    repeats.all(), repeats.of(Reason.KILLED), repeats.of(Reason.STORE_CUT),
                    repeats.of(Reason.ANSWER_LOST), repeats.of(Reason.OTHER),
                    sink.looksAtId() ? "; all dropped by their id" : "");
            verdict.require(sink.looksAtId() || repeats.of(Reason.OTHER) == 0, "REPEATED without a kill, a cut or a "
                    + "lost answer at " + sink.channel() + ": " + repeats.of(Reason.OTHER));
        }
        return verdict.problems();
    }
}
