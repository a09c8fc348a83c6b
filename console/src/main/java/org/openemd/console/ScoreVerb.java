package org.openemd.console;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `emd score`: how good anybody's tracks are, held against the truth.
final class ScoreVerb implements Verb {
  @Override
  public String name() {
    return "score";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(
        Words.parameter(
            "0",
            "TRUTH",
            "True bodies, a table of time_s,id,x_m,y_m,z_m; or, alone, the folder of a run."));
    spec.addPositional(
        Words.optional("1", "TRACKS", "Tracks, a table of the same columns, at the same times."));
    spec.addOption(
        Words.option(
            "--innovations", "FILE", "A table of time_s,id,nis,degrees, for the test of NIS."));
    spec.addOption(Words.option("--ospa-p", "P", "Order of OSPA, from 1 to 100; 2 if not said."));
    spec.addOption(Words.option("--ospa-c", "M", "Cut-off of OSPA in metres; 10000 if not said."));
    spec.addOption(Words.option("--gospa-p", "P", "Order of GOSPA; that of OSPA if not said."));
    spec.addOption(Words.option("--gospa-c", "M", "Cut-off of GOSPA; that of OSPA if not said."));
    spec.addOption(
        Words.option(
            "--gate",
            "M",
            "Farthest a track may be from its body, for SIAP, NEES, time to track; cut-off of OSPA if not said."));
    spec.addOption(
        Words.option(
            "--probability",
            "P",
            "Of the bands of NEES and NIS, 0.5 to 0.9999; 0.95 if not said."));
    spec.addOption(
        Words.option(
            "--times",
            "all|common",
            "Score every time of either file, or those that both have; all if not said."));
    spec.addOption(Words.option("--out", "DIR", "Also write files: data, a page of plots."));
    spec.addOption(Words.flag("--force", "Write over the files of another score in DIR."));
    spec.addOption(Words.format("the answer"));
    spec.usageMessage()
        .description("How good tracks are, held against the truth: OSPA, GOSPA, SIAP, NEES, NIS.")
        .footer(
            "  emd score data/metrics/truth.csv data/metrics/tracks.csv",
            "  emd score data/metrics/truth.csv data/metrics/tracks.csv --ospa-p 1 --gate 50 --out runs/score",
            "  emd score runs/emd-2009-1 --ospa-c 1000");
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    return ScoreService.carryOut(ScoreWords.read(words), talk);
  }
}
