package benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one run measured; times in milliseconds.
 *
 * @param first   from the question to the first piece, less the model's own time
 * @param passOn  from the model's sending of a piece to its arrival
 * @param open    conversations open at once
 * @param cpu     processor time of the server for one conversation
 * @param heap    most heap used, MiB
 * @param reason  of a failure
 */
record Result(double perSecond, double first50, double first99, double passOn50, double passOn99, int open, int failed,
        int silent, String reason, double cpu, double heap) {

    static Result read(String line, double cpu, double heap) {
        String[] part = line.split(" ", 9);
        return new Result(number(part[0]), number(part[1]), number(part[2]), number(part[3]), number(part[4]),
                Integer.parseInt(part[5]), Integer.parseInt(part[6]), Integer.parseInt(part[7]), part[8], cpu, heap);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    boolean good() {
        return failed == 0 && silent == 0;
    }

    /** The median of each figure; failures add up, open and heap are the most. */
    static Result of(List<Result> runs) {
        return new Result(median(runs, Result::perSecond), median(runs, Result::first50), median(runs, Result::first99),
                median(runs, Result::passOn50), median(runs, Result::passOn99),
                runs.stream().mapToInt(Result::open).max().orElse(0), runs.stream().mapToInt(Result::failed).sum(),
                runs.stream().mapToInt(Result::silent).sum(),
                runs.stream().filter(run -> !run.good()).map(Result::reason).findFirst().orElse("-"),
                median(runs, Result::cpu), runs.stream().mapToDouble(Result::heap).max().orElse(0));
    }

    private static double median(List<Result> runs, ToDoubleFunction<Result> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
