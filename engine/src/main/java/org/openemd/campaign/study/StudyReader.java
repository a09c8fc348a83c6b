package org.openemd.campaign.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openemd.campaign.design.Correlation;
import org.openemd.campaign.design.Design;
import org.openemd.campaign.design.Distribution.Levels;
import org.openemd.campaign.design.Factor;
import org.openemd.campaign.design.Grid;
import org.openemd.campaign.design.LatinHypercube;
import org.openemd.campaign.design.RandomPoints;
import org.openemd.campaign.design.Sampling;
import org.openemd.campaign.design.SobolPoints;
import org.openemd.campaign.sensitivity.OneAtATime;
import org.openemd.campaign.sensitivity.SaltelliPlan;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Problem;
import org.openemd.scenario.Variants;

/// Reads a study from the words typed, and reports all that is wrong with it at once.
public final class StudyReader {
  static final String VARY = "--vary";
  private static final String CORRELATE = "--correlate";
  private static final String DESIGN = "--design";
  private static final String SENSITIVITY = "--sensitivity";

  private final Variants variants;
  private final StudyWords words;
  private final long seed;
  private final int runs;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> spelled = new ArrayList<>();
  private Study.Kind kind = Study.Kind.PLAIN;

  private StudyReader(Variants variants, StudyWords words, long seed, int runs) {
    this.variants = variants;
    this.words = words;
    this.seed = seed;
    this.runs = runs;
  }

  /// The study, or all that is wrong with it.
  ///
  /// @param runs how many there will be, which a Latin hypercube must know
  public static Study.Read read(
      Path file, LoadOptions options, StudyWords words, long seed, int runs) {
    return switch (Variants.open(file, options)) {
      case Variants.Opened.Unsound u -> new Study.Read.Unsound(u.problems());
      case Variants.Opened.Sound s -> new StudyReader(s.variants(), words, seed, runs).read();
    };
  }

  private Study.Read read() {
    List<Factor> factors = factors();
    if (problems.isEmpty()) {
      new Corners(variants, problems).check(factors);
    }
    Correlation correlation = correlation(factors);
    Sampling sampling = problems.isEmpty() ? sampling(factors) : null;
    if (sampling == null || correlation == null) {
      return new Study.Read.Unsound(List.copyOf(problems));
    }
    Design design = new Design(factors, correlation, sampling);
    return new Study.Read.Sound(
        new Study(variants, design, kind, seed, new Study.Words(spelled, notes)));
  }

  private void wrong(String option, String path, String why) {
    problems.add(new Problem(option, 0, path, why));
  }

  private List<Factor> factors() {
    FactorReader reader = new FactorReader(variants, notes);
    List<Factor> factors = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (String typed : words.vary()) {
      String path = FactorReader.path(typed);
      if (!path.isEmpty() && seen.contains(path)) {
        wrong(VARY, path, "is varied twice; give it once");
        continue;
      }
      seen.add(path);
      try {
        Factor f = reader.read(typed);
        factors.add(f);
        spelled.add(f.spelled());
      } catch (IllegalArgumentException e) {
        wrong(VARY, path, String.valueOf(e.getMessage()));
      }
    }
    return List.copyOf(factors);
  }

  private @Nullable Correlation correlation(List<Factor> factors) {
    List<Correlation.Pair> pairs = new ArrayList<>();
    for (String typed : words.correlate()) {
      tried(CORRELATE, () -> pairs.add(Correlation.Pair.read(typed)));
    }
    pairs.forEach(p -> spelled.add("correlated " + p.spelled()));
    if (!problems.isEmpty()) {
      return null;
    }
    return tried(CORRELATE, () -> Correlation.of(paths(factors), pairs));
  }

  private static List<String> paths(List<Factor> factors) {
    return factors.stream().map(Factor::path).toList();
  }

  private <T> @Nullable T tried(String option, Supplier<T> make) {
    try {
      return make.get();
    } catch (IllegalArgumentException e) {
      wrong(option, "", String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable Sampling sampling(List<Factor> factors) {
    if (factors.isEmpty()) {
      return nothingVaries();
    }
    if (!words.sensitivity().isEmpty()) {
      return analysis(paths(factors));
    }
    boolean levels = factors.stream().anyMatch(f -> f.distribution() instanceof Levels);
    String name = words.design().isEmpty() ? levels ? "grid" : "random" : words.design();
    spelled.add(name.equals("lhs") ? "design lhs of " + runs + " runs" : "design " + name);
    return switch (name) {
      case "random" -> new RandomPoints(seed, paths(factors));
      case "lhs" -> tried(DESIGN, () -> new LatinHypercube(seed, paths(factors), runs));
      case "sobol" -> sequence(factors);
      case "grid" -> grid(factors, levels);
      default -> unknown(DESIGN, name, StudyWords.DESIGNS);
    };
  }

  private @Nullable Sampling unknown(String option, String name, List<String> known) {
    wrong(option, "", "there is no \"" + name + "\"; one of " + String.join(", ", known));
    return null;
  }

  private @Nullable Sampling nothingVaries() {
    if (!words.correlate().isEmpty()
        || !words.design().isEmpty()
        || !words.sensitivity().isEmpty()) {
      String option =
          !words.sensitivity().isEmpty()
              ? SENSITIVITY
              : words.design().isEmpty() ? CORRELATE : DESIGN;
      wrong(option, "", "nothing varies; give --vary path=distribution");
      return null;
    }
    return new RandomPoints(seed, List.of());
  }

  private Sampling sequence(List<Factor> factors) {
    if (Integer.bitCount(runs) != 1) {
      int next = Integer.highestOneBit(runs);
      notes.add(
          String.format(
              Locale.ROOT,
              "a Sobol sequence is evenest over a power of two of runs, such as %d or %d",
              next,
              2L * next));
    }
    return new SobolPoints(seed, paths(factors));
  }

  private @Nullable Sampling grid(List<Factor> factors, boolean levels) {
    if (!levels) {
      wrong(DESIGN, "", "a grid needs levels, such as 0:20, 0:1:0.1 or 6.3,7,9");
      return null;
    }
    for (Factor f : factors) {
      if (f.distribution() instanceof Levels && correlated(f.path())) {
        wrong(CORRELATE, f.path(), "its levels are crossed by the grid and cannot be correlated");
        return null;
      }
    }
    kind = Study.Kind.GRID;
    return tried(DESIGN, () -> new Grid(seed, factors));
  }

  private boolean correlated(String path) {
    return words.correlate().stream()
        .map(Correlation.Pair::read)
        .anyMatch(p -> p.a().equals(path) || p.b().equals(path));
  }

  private @Nullable Sampling analysis(List<String> paths) {
    if (!words.design().isEmpty()) {
      wrong(DESIGN, "", "--sensitivity brings its own design; leave --design out");
      return null;
    }
    if (!words.correlate().isEmpty()) {
      wrong(CORRELATE, "", "--sensitivity asks for values that vary independently");
      return null;
    }
    spelled.add("sensitivity " + words.sensitivity());
    return switch (words.sensitivity()) {
      case "sobol" -> {
        kind = Study.Kind.SOBOL;
        yield tried(SENSITIVITY, () -> saltelli(paths));
      }
      case "tornado" -> {
        kind = Study.Kind.TORNADO;
        yield new OneAtATime(paths.size());
      }
      default -> unknown(SENSITIVITY, words.sensitivity(), StudyWords.SENSITIVITIES);
    };
  }

  private Sampling saltelli(List<String> paths) {
    List<String> both = new ArrayList<>(paths);
    paths.forEach(p -> both.add(p + " of B"));
    return new SaltelliPlan(new SobolPoints(seed, both), paths.size());
  }
}
