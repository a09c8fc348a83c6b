package org.openemd.scenario;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one value against its key, and says what is wrong with it.
final class DatumReader {
  private final Problems problems;

  DatumReader(Problems problems) {
    this.problems = problems;
  }

  /// The value, or null after reporting why there is none.
  @Nullable Datum read(Key key, String path, Tree tree) {
    return switch (key.type()) {
      case Type.Series s -> series(key, s, path, tree);
      case Type.Spans s -> spans(key, s, path, tree);
      case Type.Outline _ -> outline(key, path, tree);
      case Type.Body _, Type.ById _, Type.Files _ ->
          throw new IllegalArgumentException("'" + key.name() + "' holds keys, not a value");
      default -> tree instanceof Tree.Leaf leaf ? scalar(key, path, leaf) : refuse(key, path, tree);
    };
  }

  private @Nullable Datum refuse(Key key, String path, Tree tree) {
    if (!(tree instanceof Tree.Broken)) {
      problems.add(tree.place(), path, "expected " + key.bounds() + "; found " + tree.noun());
    }
    return null;
  }

  private @Nullable Datum scalar(Key key, String path, Tree.Leaf leaf) {
    if (leaf.plain() && (leaf.text().isEmpty() || leaf.text().equals("~"))) {
      return complain(leaf, path, "no value; expected " + key.bounds());
    }
    return switch (key.type()) {
      case Type.Quantity q -> quantity(key, q, path, leaf);
      case Type.Whole w -> whole(key, w, path, leaf);
      case Type.Words w -> words(w, path, leaf);
      case Type.Flag _ -> flag(path, leaf);
      case Type.Choice c -> choice(c, path, leaf);
      case Type.Moment _ -> moment(key, path, leaf);
      case Type.Reference _, Type.Node _ -> new Datum.Word(leaf.text());
      default -> throw new IllegalArgumentException(key.name());
    };
  }

  private @Nullable Datum complain(Tree tree, String path, String message) {
    problems.add(tree.place(), path, message);
    return null;
  }

  private @Nullable Datum quantity(Key key, Type.Quantity type, String path, Tree.Leaf leaf) {
    Double value = number(type.unit(), type.min(), type.max(), key.bounds(), path, leaf);
    return value == null ? null : new Datum.Quantity(value);
  }

  /// A finite number within bounds; shared by values, lists and ranges.
  private @Nullable Double number(
      Measure unit, double min, double max, String expected, String path, Tree tree) {
    if (!(tree instanceof Tree.Leaf leaf)) {
      if (!(tree instanceof Tree.Broken)) {
        problems.add(tree.place(), path, "expected " + expected + "; found " + tree.noun());
      }
      return null;
    }
    if (!leaf.plain() || !Numbers.isNumber(leaf.text())) {
      problems.add(leaf.place(), path, notANumber(leaf) + "; expected " + expected);
      return null;
    }
    double value = Double.parseDouble(leaf.text());
    if (Double.isInfinite(value)) {
      problems.add(leaf.place(), path, leaf.text() + " is not finite; expected " + expected);
      return null;
    }
    if (value < min || value > max) {
      problems.add(leaf.place(), path, unit.text(value) + " is out of range; expected " + expected);
      return null;
    }
    return value;
  }

  private static String notANumber(Tree.Leaf leaf) {
    String quoted = "'" + brief(leaf.text()) + "'";
    String lower = leaf.text().toLowerCase(java.util.Locale.ROOT);
    if (leaf.plain() && lower.matches("[-+]?\\.?(inf|infinity|nan)")) {
      return leaf.text() + " is not finite";
    }
    String meant = leaf.plain() ? Numbers.withoutLeadingZeros(leaf.text()) : "";
    if (!meant.isEmpty()) {
      return quoted + " has leading zeros; write " + meant;
    }
    return leaf.plain() ? quoted + " is not a number" : quoted + " is in quotes, not a number";
  }

  /// Text short enough for a message.
  static String brief(String text) {
    String oneLine = text.replace('\n', ' ');
    return oneLine.length() <= 60 ? oneLine : oneLine.substring(0, 57) + "...";
  }

  private @Nullable Datum whole(Key key, Type.Whole type, String path, Tree.Leaf leaf) {
    if (key.name().equals("schema_version") && leaf.text().matches("0|[1-9]\\d{0,3}")) {
      return version(path, leaf);
    }
    Double value = number(Measure.ONE, type.min(), type.max(), key.bounds(), path, leaf);
    if (value == null) {
      return null;
    }
    if (value != Math.rint(value)) {
      return complain(leaf, path, leaf.text() + " is not whole; expected " + key.bounds());
    }
    return new Datum.Whole((int) (double) value);
  }

  private @Nullable Datum version(String path, Tree.Leaf leaf) {
    int version = Integer.parseInt(leaf.text());
    if (version > ScenarioKeys.SCHEMA_VERSION) {
      return complain(
          leaf,
          path,
          "version "
              + version
              + " is newer than this program, which reads version "
              + ScenarioKeys.SCHEMA_VERSION);
    }
    if (version < 1) {
      return complain(leaf, path, "there is no version " + version + "; the first is 1");
    }
    return new Datum.Whole(version);
  }

  private @Nullable Datum words(Type.Words type, String path, Tree.Leaf leaf) {
    if (leaf.text().length() > type.maxLength()) {
      return complain(
          leaf,
          path,
          leaf.text().length() + " characters are too many; at most " + type.maxLength());
    }
    return new Datum.Word(leaf.text().strip());
  }

  private @Nullable Datum flag(String path, Tree.Leaf leaf) {
    return switch (leaf.text()) {
      case "true" -> new Datum.Flag(true);
      case "false" -> new Datum.Flag(false);
      default -> complain(leaf, path, "'" + brief(leaf.text()) + "' is neither true nor false");
    };
  }

  private @Nullable Datum choice(Type.Choice type, String path, Tree.Leaf leaf) {
    if (type.options().contains(leaf.text())) {
      return new Datum.Word(leaf.text());
    }
    return complain(
        leaf,
        path,
        "'"
            + brief(leaf.text())
            + "' is not one of "
            + String.join(", ", type.options())
            + Suggestion.didYouMean(brief(leaf.text()), type.options()));
  }

  private @Nullable Datum moment(Key key, String path, Tree.Leaf leaf) {
    try {
      Instant moment = Instant.parse(leaf.text());
      if (moment.isBefore(Type.Moment.FROM) || !moment.isBefore(Type.Moment.BEFORE)) {
        return complain(
            leaf, path, brief(leaf.text()) + " is out of range; expected " + key.bounds());
      }
      return new Datum.Word(moment.toString());
    } catch (DateTimeException e) {
      return complain(
          leaf, path, "'" + brief(leaf.text()) + "' is not a moment; expected " + key.bounds());
    }
  }

  private @Nullable Datum series(Key key, Type.Series type, String path, Tree tree) {
    if (!(tree instanceof Tree.Items items)) {
      return refuse(key, path, tree);
    }
    List<Double> values = numbers(key, type, items, path);
    return values == null ? null : new Datum.Series(values);
  }

  private @Nullable List<Double> numbers(Key key, Type.Series type, Tree.Items items, String path) {
    List<Double> values = new ArrayList<>();
    boolean whole = true;
    for (Tree item : items.items()) {
      Double value = number(type.unit(), type.min(), type.max(), key.bounds(), path, item);
      whole &= value != null;
      if (value != null) {
        values.add(value);
      }
    }
    return whole ? List.copyOf(values) : null;
  }

  private @Nullable Datum spans(Key key, Type.Spans type, String path, Tree tree) {
    if (!(tree instanceof Tree.Items items)) {
      return refuse(key, path, tree);
    }
    List<Double> bounds = new ArrayList<>();
    boolean whole = true;
    for (Tree item : items.items()) {
      whole &= span(key, type, path, item, bounds);
    }
    return whole ? new Datum.Spans(List.copyOf(bounds)) : null;
  }

  private boolean span(Key key, Type.Spans type, String path, Tree tree, List<Double> bounds) {
    if (!(tree instanceof Tree.Items pair) || pair.items().size() != 2) {
      problems.add(tree.place(), path, "expected a pair [start, end] in " + type.unit().symbol());
      return false;
    }
    Key each = Key.series(key.name(), type.unit(), type.min(), type.max(), "");
    List<Double> both = numbers(each, (Type.Series) each.type(), pair, path);
    if (both == null) {
      return false;
    }
    if (both.get(1) <= both.get(0)) {
      String ends = "it ends at " + type.unit().text(both.get(1));
      String starts = ", not after it starts, at " + type.unit().text(both.get(0));
      problems.add(tree.place(), path, ends + starts);
      return false;
    }
    bounds.addAll(both);
    return true;
  }

  private @Nullable Datum outline(Key key, String path, Tree tree) {
    if (!(tree instanceof Tree.Items items)) {
      return refuse(key, path, tree);
    }
    List<Double> degrees = new ArrayList<>();
    boolean whole = true;
    for (Tree item : items.items()) {
      whole &= point(path, item, degrees);
    }
    if (whole && degrees.size() < 6) {
      return complain(
          tree,
          path,
          degrees.size() / 2 + " points do not bound an area; expected " + key.bounds());
    }
    return whole ? new Datum.Outline(List.copyOf(degrees)) : null;
  }

  private boolean point(String path, Tree tree, List<Double> degrees) {
    if (!(tree instanceof Tree.Items pair) || pair.items().size() != 2) {
      problems.add(tree.place(), path, "expected a pair [latitude, longitude] in degrees");
      return false;
    }
    Double latitude =
        number(Measure.DEGREE, -90, 90, "a latitude from -90 to 90 deg", path, pair.items().get(0));
    Double longitude =
        number(
            Measure.DEGREE,
            -180,
            180,
            "a longitude from -180 to 180 deg",
            path,
            pair.items().get(1));
    if (latitude == null || longitude == null) {
      return false;
    }
    degrees.add(latitude);
    degrees.add(longitude);
    return true;
  }
}
