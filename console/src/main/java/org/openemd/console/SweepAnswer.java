package org.openemd.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.study.Findings;
import org.openemd.campaign.study.Study;
import org.openemd.campaign.study.StudyWords;
import org.openemd.campaign.summary.SweepSummary;
import org.openemd.campaign.table.Tables;
import org.openemd.console.export.FigureFiles;
import org.openemd.console.export.RunFolder;
import org.openemd.console.export.StudyFiles;
import org.openemd.console.export.SweepFiles;
import org.openemd.console.query.NoDatabaseException;
import org.openemd.console.query.ParquetFiles;
import org.openemd.console.report.Story;
import org.openemd.console.report.SweepReport;
import org.openemd.console.report.SweepText;

/// What the runs that are kept say, on the terminal and as files in the sweep's folder.
final class SweepAnswer {
  private static final String REPORT = "report.html";
  private static final String NOTES = "summary.md";
  private static final String SUMMARY = "summary.json";

  /// Hidden, in the sweep's own folder: what a kill left of it is deleted by the next answer.
  private static final String UNFINISHED = ".answer";

  /// All files that an answer may consist of.
  static final List<String> NAMES =
      Stream.of(
              List.of(REPORT, NOTES, SUMMARY),
              StudyFiles.NAMES,
              FigureFiles.NAMES,
              ParquetFiles.NAMES)
          .flatMap(List::stream)
          .toList();

  private final SweepRequest request;
  private final Study study;
  private final int runs;
  private final Path out;
  private final Talk talk;

  SweepAnswer(SweepRequest request, Study study, int runs, Path out, Talk talk) {
    this.request = request;
    this.study = study;
    this.runs = runs;
    this.out = out;
    this.talk = talk;
  }

  /// Returns the exit code.
  int write(SweepFolder folder) throws IOException {
    SweepSummary summary = SweepSummary.of(folder);
    Findings findings = Findings.of(study, folder, request.result(), folder.count());
    RunFolder.write(files(summary, findings), out, out.resolve(UNFINISHED));
    switch (request.format()) {
      case TEXT -> talk.out().print(SweepText.render(summary, findings));
      case JSON -> talk.out().print(SweepFiles.json(summary, findings));
      case CSV -> SweepFiles.csv(folder, Tables.RUNS, talk.out());
    }
    talk.out().flush();
    String parquet = parquet(folder) ? "runs.parquet and the other tables, " : "";
    talk.err()
        .println(
            "Written to "
                + out
                + ": report.html, figures, summary.md, summary.json, "
                + parquet
                + "chunks.");
    return summary.failed() == 0 ? Emd.DONE : failed(summary);
  }

  private List<RunFolder.Entry> files(SweepSummary s, Findings found) {
    String command = command("scenarios/" + study.base().id() + ".yaml");
    List<RunFolder.Entry> files = new ArrayList<>(StudyFiles.of(found));
    files.addAll(FigureFiles.of(s, found));
    files.add(
        new RunFolder.Entry(
            REPORT, () -> SweepReport.html(study.base(), s, found, Emd.version(), command)));
    files.add(new RunFolder.Entry(NOTES, () -> SweepFiles.markdown(s, found, command)));
    files.add(new RunFolder.Entry(SUMMARY, () -> SweepFiles.json(s, found)));
    return files;
  }

  private boolean parquet(SweepFolder folder) throws IOException {
    try {
      if (!ParquetFiles.areCurrent(folder, out)) {
        ParquetFiles.write(folder, out);
      }
      return true;
    } catch (NoDatabaseException e) {
      talk.err().println("No Parquet files: " + e.getMessage());
      return false;
    }
  }

  private int failed(SweepSummary s) {
    int first = s.failures().getFirst().run();
    talk.err()
        .println(
            s.failed()
                + " of "
                + s.runs()
                + " runs failed; the first: "
                + command(request.composition().scenario().toString())
                + " --rerun "
                + first);
    return Emd.FAILED;
  }

  /// What makes the sweep again. Files name the scenario as it is known in the project, not where somebody keeps it: they are the same bytes from wherever it was typed.
  private String command(String scenario) {
    Composition c = request.composition();
    StringBuilder command = new StringBuilder("./emd sweep " + Story.quoted(scenario));
    command.append(" --runs ").append(runs).append(" --seed ").append(request.seed());
    request.untilWidth().ifPresent(w -> command.append(" --until-width ").append(w));
    c.assumptions().forEach(a -> command.append(" --assume ").append(Story.quoted(a)));
    c.overrides().forEach(o -> command.append(" --set ").append(Story.quoted(o)));
    if (request.fast()) {
      command.append(" --fast");
    }
    words().forEach(w -> command.append(' ').append(w));
    return command.toString();
  }

  private List<String> words() {
    StudyWords w = request.study();
    List<String> words = new ArrayList<>();
    w.vary().forEach(v -> words.add("--vary " + Story.quoted(v)));
    w.correlate().forEach(v -> words.add("--correlate " + Story.quoted(v)));
    if (!w.design().isEmpty()) {
      words.add("--design " + w.design());
    }
    if (!w.sensitivity().isEmpty()) {
      words.add("--sensitivity " + w.sensitivity());
    }
    if (study.kind() != Study.Kind.PLAIN) {
      words.add("--of " + request.result());
    }
    return words;
  }
}
