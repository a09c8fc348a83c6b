package org.openemd.console;

import java.util.List;
import org.openemd.campaign.design.DistributionReader;
import org.openemd.campaign.study.Findings;
import org.openemd.campaign.study.StudyWords;
import picocli.CommandLine.Model.CommandSpec;

/// The options that say what is varied between runs.
final class StudyOptions {
  private static final String USUAL_RESULT = "leaked";

  private StudyOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
        Words.repeated(
            "--vary",
            "PATH=DIST",
            "Draw one value anew in each run, in its key's unit: "
                + DistributionReader.FORMS
                + ". Quote brackets."));
    spec.addOption(
        Words.repeated(
            "--correlate", "PATH,PATH=R", "Let two values that vary move together, -1 < R < 1."));
    spec.addOption(
        Words.option(
            "--design",
            String.join("|", StudyWords.DESIGNS),
            "How values are drawn; grid where levels were given, else random, if not said."));
    spec.addOption(
        Words.option(
            "--sensitivity",
            String.join("|", StudyWords.SENSITIVITIES),
            "Which of the values that vary decide the result: Sobol's indices, or each alone at its 5 %% and 95 %% value."));
    spec.addOption(
        Words.option(
            "--of",
            "RESULT",
            "A column of the table of the runs that sensitivity and grid ask of; leaked if not said."));
  }

  static StudyWords read(Typed typed) {
    List<String> none = List.of();
    return new StudyWords(
        typed.words().matchedOptionValue("--vary", none),
        typed.words().matchedOptionValue("--correlate", none),
        typed.has("--design") ? typed.choice("--design", "", StudyWords.DESIGNS) : "",
        typed.has("--sensitivity")
            ? typed.choice("--sensitivity", "", StudyWords.SENSITIVITIES)
            : "");
  }

  static String result(Typed typed) {
    typed.goesWith("--of", "--vary");
    return typed.choice("--of", USUAL_RESULT, Findings.results());
  }
}
