package org.openemd.campaign.study;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.openemd.campaign.design.Distribution;
import org.openemd.campaign.design.Distribution.Continuous;
import org.openemd.campaign.design.Distribution.Cut;
import org.openemd.campaign.design.Distribution.Discrete;
import org.openemd.campaign.design.Distribution.Levels;
import org.openemd.campaign.design.Distribution.LogNormal;
import org.openemd.campaign.design.Distribution.Normal;
import org.openemd.campaign.design.Distribution.Triangular;
import org.openemd.campaign.design.Distribution.Uniform;
import org.openemd.campaign.design.DistributionReader;
import org.openemd.campaign.design.Factor;
import org.openemd.scenario.Type;
import org.openemd.scenario.Variable;
import org.openemd.scenario.Variants;

/// Reads `path=distribution` and holds it against the key at the path; throws with what is wrong.
final class FactorReader {
  private static final String RANGE = "range";
  private static final double MOST_LOST = 0.01; // of the draws, by a cut that nobody asked for

  private final Variants variants;
  private final List<String> notes;

  FactorReader(Variants variants, List<String> notes) {
    this.variants = variants;
    this.notes = notes;
  }

  /// The path in what was typed; empty when there is none.
  static String path(String typed) {
    return typed.substring(0, Math.max(0, typed.indexOf('='))).strip();
  }

  Factor read(String typed) {
    String path = path(typed);
    if (path.isEmpty()) {
      throw new IllegalArgumentException(
          "\""
              + typed
              + "\" is not path=distribution, such as doctrine.release_delay_s=uniform(0,300)");
    }
    Variable v = variants.variable(path);
    if (v == null) {
      throw new IllegalArgumentException("the scenario has no such value" + variants.hint(path));
    }
    if (v.layer().equals("--set")) {
      throw new IllegalArgumentException("is given by --set and varied too; give it once");
    }
    String text = typed.substring(typed.indexOf('=') + 1).strip();
    boolean stated = text.equals(RANGE);
    Distribution d = stated ? stated(v) : DistributionReader.read(text);
    if (!stated) {
      StatedAttacks.require(v, d);
    }
    return new Factor(path, fitted(v, d));
  }

  /// The range that the scenario itself states.
  private static Distribution stated(Variable v) {
    if (!v.hasRange()) {
      throw new IllegalArgumentException("the scenario states no range of it");
    }
    if (v.key().type() instanceof Type.Whole) {
      List<String> values =
          IntStream.rangeClosed((int) Math.ceil(v.low()), (int) Math.floor(v.high()))
              .mapToObj(Integer::toString)
              .toList();
      return new Discrete(values, values.stream().map(w -> 1.0).toList());
    }
    return new Uniform(v.low(), v.high());
  }

  /// The values of a distribution that has only a few.
  static List<String> values(Distribution d) {
    return switch (d) {
      case Discrete x -> x.values();
      case Levels x -> x.values();
      case Continuous _ -> List.of();
    };
  }

  static double number(String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private Distribution fitted(Variable v, Distribution d) {
    return switch (v.key().type()) {
      case Type.Quantity q -> quantity(v, q, d);
      case Type.Whole _ -> few(v, d, "such as 1:5 or discrete(1:0.3,2:0.7)", "-?\\d+");
      case Type.Flag _ -> few(v, d, "such as true,false", "true|false");
      case Type.Choice _, Type.Reference _, Type.Node _ -> few(v, d, "such as a,b", ".+");
      case Type.Words _,
          Type.Moment _,
          Type.Files _,
          Type.Series _,
          Type.Spans _,
          Type.Outline _,
          Type.Body _,
          Type.ById _ ->
          throw new IllegalArgumentException(
              "cannot be varied: it is "
                  + v.key().bounds()
                  + "; only single numbers and words can");
    };
  }

  private static Distribution few(Variable v, Distribution d, String such, String pattern) {
    if (d instanceof Continuous) {
      throw new IllegalArgumentException(
          "is " + v.key().bounds() + ", not " + d.spelled() + "; give its values, " + such);
    }
    for (String w : values(d)) {
      if (!w.matches(pattern)) {
        throw new IllegalArgumentException("\"" + w + "\" is not " + v.key().bounds());
      }
    }
    return d;
  }

  private Distribution quantity(Variable v, Type.Quantity q, Distribution d) {
    for (String w : values(d)) {
      if (Double.isNaN(number(w))) {
        throw new IllegalArgumentException("\"" + w + "\" is not " + v.key().bounds());
      }
    }
    return switch (d) {
      case Normal n -> cut(v, q, n);
      case LogNormal n -> cut(v, q, n);
      case Uniform _, Triangular _, Cut _, Discrete _, Levels _ -> d;
    };
  }

  /// Unbounded distributions end where the key does.
  private Distribution cut(Variable v, Type.Quantity q, Continuous whole) {
    Cut cut = new Cut(whole, q.min(), q.max());
    String lost = String.format(Locale.ROOT, "%.2g %%", 100 * cut.lost());
    String bounds = v.text(q.min()) + " to " + v.text(q.max());
    if (cut.lost() > MOST_LOST) {
      throw new IllegalArgumentException(
          whole.spelled()
              + " has "
              + lost
              + " of its draws outside "
              + bounds
              + "; if they are to be left out, say so: "
              + cut.spelled());
    }
    if (cut.lost() > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: %s is cut at the bounds of the key, %s, which leaves out %s of its draws",
              v.path(),
              whole.spelled(),
              bounds,
              lost));
    }
    return cut;
  }
}
