package org.openemd.campaign.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openemd.campaign.design.Distribution;
import org.openemd.campaign.design.Distribution.Continuous;
import org.openemd.campaign.design.Factor;
import org.openemd.scenario.Loaded;
import org.openemd.scenario.Problem;
import org.openemd.scenario.Variants;

/// Loads the scenario with the outermost values of what is varied, before anything runs.
final class Corners {
  private static final String SET = "--set";

  private final Variants variants;
  private final List<Problem> problems;

  Corners(Variants variants, List<Problem> problems) {
    this.variants = variants;
    this.problems = problems;
  }

  /// Each value's outermost alone; if all are sound, all lowest together and all highest.
  void check(List<Factor> factors) {
    int before = problems.size();
    for (Factor f : factors) {
      for (String value : outermost(f.distribution())) {
        load(List.of(set(f, value)), f);
      }
    }
    if (problems.size() == before && factors.size() > 1) {
      load(
          factors.stream().map(f -> set(f, outermost(f.distribution()).getFirst())).toList(), null);
      load(factors.stream().map(f -> set(f, outermost(f.distribution()).getLast())).toList(), null);
    }
  }

  private static String set(Factor f, String value) {
    return f.path() + "=" + value;
  }

  /// Lowest and highest of numbers; every word.
  private static List<String> outermost(Distribution d) {
    if (d instanceof Continuous c) {
      return List.of(c.text(0), c.text(1));
    }
    List<String> values = FactorReader.values(d);
    if (values.stream().anyMatch(w -> Double.isNaN(FactorReader.number(w)))) {
      return values;
    }
    List<String> sorted = new ArrayList<>(values);
    sorted.sort(Comparator.comparingDouble(FactorReader::number));
    Set<String> ends = new LinkedHashSet<>(List.of(sorted.getFirst(), sorted.getLast()));
    return List.copyOf(ends);
  }

  private void load(List<String> sets, @Nullable Factor alone) {
    if (variants.with(sets) instanceof Loaded.Rejected r) {
      for (Problem p : r.problems()) {
        boolean own = alone != null && p.file().equals(SET) && p.path().equals(alone.path());
        String with =
            own && alone != null
                ? "; varied as " + alone.distribution().spelled()
                : " (with " + String.join(" ", sets) + ")";
        Problem told =
            new Problem(
                p.file().equals(SET) ? StudyReader.VARY : p.file(),
                p.line(),
                p.path(),
                p.message() + with);
        if (!problems.contains(told)) {
          problems.add(told);
        }
      }
    }
  }
}
