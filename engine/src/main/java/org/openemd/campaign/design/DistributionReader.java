package org.openemd.campaign.design;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openemd.campaign.design.Distribution.Continuous;
import org.openemd.campaign.design.Distribution.Cut;
import org.openemd.campaign.design.Distribution.Discrete;
import org.openemd.campaign.design.Distribution.Levels;
import org.openemd.campaign.design.Distribution.LogNormal;
import org.openemd.campaign.design.Distribution.Normal;
import org.openemd.campaign.design.Distribution.Triangular;
import org.openemd.campaign.design.Distribution.Uniform;

/// Reads a distribution as it is typed: `uniform(40000,170000)`, `normal(0.9,0.05,0,1)`, `discrete(a:0.3,b:0.7)`, `0:20`, `0:1:0.1`, `6.3,7,9`.
public final class DistributionReader {
  /// What may be typed.
  public static final String FORMS =
      "uniform(low,high), normal(mean,sigma), triangular(low,mode,high), lognormal(median,sigma_ln), discrete(a:0.3,b:0.7), range, levels such as 0:20, 0:1:0.1 or 6.3,7,9";

  private static final int MOST_LEVELS = 10_000;
  private static final String SPAN = "[-+.\\deE]+(:[-+.\\deE]+){1,2}";

  private DistributionReader() {}

  /// The distribution; throws with what is wrong.
  public static Distribution read(String typed) {
    String text = typed.strip();
    int open = text.indexOf('(');
    if (open < 0) {
      return text.matches(SPAN) ? span(text) : new Levels(words(text));
    }
    if (!text.endsWith(")")) {
      throw new IllegalArgumentException("\"" + text + "\" has no closing bracket");
    }
    String name = text.substring(0, open).strip();
    List<String> given = words(text.substring(open + 1, text.length() - 1));
    return name.equals("discrete") ? discrete(given) : continuous(name, given);
  }

  private static Distribution continuous(String name, List<String> given) {
    double[] n = given.stream().mapToDouble(w -> number(name, w)).toArray();
    return switch (name) {
      case "uniform" -> {
        count(name, n, 2, 2, "low,high");
        yield new Uniform(n[0], n[1]);
      }
      case "triangular" -> {
        count(name, n, 3, 3, "low,mode,high");
        yield new Triangular(n[0], n[1], n[2]);
      }
      case "normal" -> {
        count(name, n, 2, 4, "mean,sigma or mean,sigma,low,high");
        yield cut(new Normal(n[0], n[1]), n);
      }
      case "lognormal" -> {
        count(name, n, 2, 4, "median,sigma_ln or median,sigma_ln,low,high");
        yield cut(new LogNormal(n[0], n[1]), n);
      }
      default ->
          throw new IllegalArgumentException("no distribution is called " + name + "; " + FORMS);
    };
  }

  private static Distribution cut(Continuous whole, double[] n) {
    return n.length == 2 ? whole : new Cut(whole, n[2], n[3]);
  }

  private static void count(String name, double[] given, int few, int many, String expected) {
    if (given.length != few && given.length != many) {
      throw new IllegalArgumentException(
          name + " has " + given.length + " numbers; expected " + name + "(" + expected + ")");
    }
  }

  private static double number(String name, String word) {
    Double n = Numeral.read(word);
    if (n == null) {
      throw new IllegalArgumentException(name + ": \"" + word + "\" is not a finite number");
    }
    return n;
  }

  /// With weights for all values, or for none.
  private static Distribution discrete(List<String> given) {
    List<String> values = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (String word : given) {
      int colon = word.lastIndexOf(':');
      values.add(colon < 0 ? word : word.substring(0, colon).strip());
      if (colon >= 0) {
        weights.add(number("discrete", word.substring(colon + 1).strip()));
      }
    }
    if (weights.isEmpty()) {
      values.forEach(v -> weights.add(1.0));
    }
    return new Discrete(values, weights);
  }

  /// `from:to` in steps of one, `from:to:step`.
  private static Distribution span(String text) {
    String[] parts = text.split(":", -1);
    for (String p : parts) {
      number("levels", p);
    }
    BigDecimal from = new BigDecimal(parts[0]);
    BigDecimal to = new BigDecimal(parts[1]);
    BigDecimal step = parts.length == 3 ? new BigDecimal(parts[2]) : BigDecimal.ONE;
    if (step.signum() <= 0 || to.compareTo(from) < 0) {
      throw new IllegalArgumentException(
          "levels " + text + " lead nowhere; expected from:to or from:to:step, step above 0");
    }
    if (to.subtract(from).doubleValue() / step.doubleValue() > MOST_LEVELS - 1) {
      throw new IllegalArgumentException("levels " + text + " are more than " + MOST_LEVELS);
    }
    List<String> values = new ArrayList<>();
    for (BigDecimal v = from; v.compareTo(to) <= 0; v = v.add(step)) {
      values.add(v.toPlainString());
    }
    return new Levels(values);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String w : text.split(",", -1)) {
      if (w.isBlank()) {
        throw new IllegalArgumentException("\"" + text + "\" has a value missing; " + FORMS);
      }
      words.add(w.strip());
    }
    return words;
  }
}
