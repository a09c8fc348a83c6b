package org.openemd.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.openemd.console.export.ScoreJson;
import org.openemd.console.export.ScoreTables;
import org.openemd.console.report.ScorePage;
import org.openemd.console.report.ScoreText;
import org.openemd.results.metrics.Innovation;
import org.openemd.results.metrics.InnovationFile;
import org.openemd.results.metrics.Sample;
import org.openemd.results.metrics.SampleFile;
import org.openemd.results.metrics.Scene;
import org.openemd.results.metrics.TrackingScore;

/// Carries out `emd score`.
final class ScoreService {
  private static final int USUAL_COLUMNS = 80;
  private static final long LARGEST = 200_000_000; // of a file [bytes]

  private final ScoreRequest request;
  private final Talk talk;

  private ScoreService(ScoreRequest request, Talk talk) {
    this.request = request;
    this.talk = talk;
  }

  /// Returns the exit code.
  static int carryOut(ScoreRequest request, Talk talk) {
    return new ScoreService(request, talk).score();
  }

  private int score() {
    request.out().ifPresent(AnswerFiles::check);
    List<Sample> truth = samples(request.truth());
    if (truth.isEmpty()) {
      throw wrong(request.truth() + ": it holds no rows: nothing was there to be tracked");
    }
    List<Sample> tracks = samples(request.tracks());
    List<Innovation> innovations = innovations();
    requireCommonTimes(truth, tracks);
    List<Scene> scenes = Scene.of(truth, tracks);
    if (request.common()) {
      scenes = scenes.stream().filter(s -> !s.truths().isEmpty() && !s.tracks().isEmpty()).toList();
    } else {
      warnOfOtherTimes(scenes);
    }
    TrackingScore score = TrackingScore.of(scenes, innovations, request.rules());
    print(score);
    write(score);
    return Emd.DONE;
  }

  private List<Sample> samples(Path file) {
    SampleFile.Read read = read(file, lines -> SampleFile.read(file.toString(), lines));
    require(read.problems(), read.unused());
    return read.samples();
  }

  private List<Innovation> innovations() {
    if (request.innovations().isEmpty()) {
      return List.of();
    }
    Path file = request.innovations().get();
    InnovationFile.Read read = read(file, lines -> InnovationFile.read(file.toString(), lines));
    require(read.problems(), read.unused());
    return read.innovations();
  }

  private void require(List<String> problems, List<String> unused) {
    unused.forEach(u -> talk.err().println(Talk.plain(u)));
    if (!problems.isEmpty()) {
      throw new WrongInput(problems);
    }
  }

  private static <T> T read(Path file, Function<Iterator<String>, T> reader) {
    String wrong = Inputs.problem(file, "a table of comma-separated values");
    if (!wrong.isEmpty()) {
      throw wrong(file + ": " + wrong);
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      if (Files.size(file) > LARGEST) {
        throw wrong(
            file
                + ": it has "
                + Files.size(file) / 1_000_000
                + " MB; at most "
                + LARGEST / 1_000_000
                + " MB are read");
      }
      return reader.apply(lines.lines().iterator());
    } catch (IOException | UncheckedIOException e) {
      throw wrong(file + ": there is no such file, or it cannot be read as text");
    }
  }

  private void requireCommonTimes(List<Sample> truth, List<Sample> tracks) {
    Set<Long> known = ticks(truth);
    if (tracks.isEmpty() || ticks(tracks).stream().anyMatch(known::contains)) {
      return;
    }
    Sample first = tracks.getFirst();
    double nearest = truth.getFirst().time();
    for (Sample s : truth) {
      nearest =
          Math.abs(s.time() - first.time()) < Math.abs(nearest - first.time()) ? s.time() : nearest;
    }
    throw wrong(
        request.tracks()
            + ": no time_s of it is in "
            + request.truth()
            + "; the nearest to its first, "
            + first.time()
            + " s, is "
            + nearest
            + " s. Bodies and tracks must stand at the same times, to half a microsecond");
  }

  private static Set<Long> ticks(List<Sample> samples) {
    Set<Long> ticks = new TreeSet<>();
    samples.forEach(s -> ticks.add(Scene.tick(s.time())));
    return ticks;
  }

  private void warnOfOtherTimes(List<Scene> scenes) {
    List<Double> missed = new ArrayList<>();
    List<Double> spurious = new ArrayList<>();
    for (Scene s : scenes) {
      if (s.tracks().isEmpty()) {
        missed.add(s.time());
      } else if (s.truths().isEmpty()) {
        spurious.add(s.time());
      }
    }
    warn(missed, scenes.size(), "have no track: all bodies count as missed there");
    warn(spurious, scenes.size(), "have no body: all tracks count as false there");
  }

  private void warn(List<Double> times, int of, String what) {
    if (!times.isEmpty()) {
      talk.err()
          .println(
              "emd score: "
                  + times.size()
                  + " of "
                  + of
                  + " times, the first "
                  + times.getFirst()
                  + " s, "
                  + what
                  + " (--times common leaves them out)");
    }
  }

  private void print(TrackingScore score) {
    talk.out()
        .print(
            switch (request.format()) {
              case TEXT ->
                  ScoreText.render(score, Integer.getInteger("emd.columns", USUAL_COLUMNS));
              case JSON -> ScoreJson.text(score);
              case CSV -> ScoreTables.times(score);
            });
    talk.out().flush();
  }

  private void write(TrackingScore score) {
    if (request.out().isPresent()) {
      new AnswerFiles("score")
          .add("score.html", () -> ScorePage.html(score, Emd.version()))
          .add("score.csv", () -> ScoreTables.times(score))
          .add("bodies.csv", () -> ScoreTables.bodies(score))
          .add("score.json", () -> ScoreJson.text(score))
          .write(request.out().get(), request.force(), talk);
    }
  }

  private static WrongInput wrong(String why) {
    return new WrongInput(List.of(why));
  }
}
