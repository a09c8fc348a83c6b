package org.openemd.console;

import java.util.List;
import java.util.OptionalInt;
import org.openemd.campaign.store.Span;
import org.openemd.campaign.study.Study;
import org.openemd.campaign.study.StudyReader;

/// The study that was asked for, and how many runs it takes.
final class StudyRuns {
  private static final int USUAL_RUNS = 100;
  private static final int USUAL_MOST_RUNS = 10_000; // where a width says when to stop
  private static final int USUAL_ROUNDS = 20; // of a grid or a tornado
  private static final int USUAL_ROWS = 256; // of Sobol's indices

  private StudyRuns() {}

  /// The study, or else all that is wrong with it as wrong input.
  static Study study(SweepRequest r) {
    CheckService.requireReadable(r.composition());
    int runs = r.runs().orElse(r.untilWidth().isPresent() ? USUAL_MOST_RUNS : USUAL_RUNS);
    return switch (StudyReader.read(
        r.composition().scenario(), r.composition().options(), r.study(), r.seed(), runs)) {
      case Study.Read.Sound s -> s.study();
      case Study.Read.Unsound u -> throw new WrongInput(CheckService.lines(u.problems()));
    };
  }

  /// How many runs: as asked, if they make the design whole.
  ///
  /// @param until whether they end where an interval is narrow enough
  static int of(Study study, OptionalInt asked, boolean until) {
    int whole = study.whole();
    if (until && whole > 1) {
      throw wrong(
          "--until-width may stop at any run, and this design is whole only at multiples of "
              + whole);
    }
    int runs = asked.orElse(usual(study, until));
    if (runs % whole != 0) {
      int rounds = Math.ceilDiv(runs, whole);
      throw wrong(
          "--runs is \""
              + runs
              + "\"; this design is whole only at multiples of "
              + whole
              + ", such as "
              + (long) rounds * whole);
    }
    return runs;
  }

  private static int usual(Study study, boolean until) {
    long rounds =
        switch (study.kind()) {
          case PLAIN -> until ? USUAL_MOST_RUNS : Math.ceilDiv(USUAL_RUNS, study.whole());
          case GRID, TORNADO -> USUAL_ROUNDS;
          case SOBOL -> USUAL_ROWS;
        };
    long runs = rounds * study.whole();
    if (runs > Span.MOST) {
      throw wrong("the design has " + study.whole() + " runs in a round; give fewer levels");
    }
    return (int) runs;
  }

  /// Refuses a run that the design does not have.
  static void check(Study study, int run) {
    if (run >= study.most()) {
      throw wrong("--rerun is \"" + run + "\"; this design has " + study.most() + " runs, from 0");
    }
  }

  private static WrongInput wrong(String why) {
    return new WrongInput(List.of(why));
  }
}
