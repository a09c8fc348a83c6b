package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;

/// What in a composition is disputed, and what is notional.
final class Disputes {
  private final Composition composition;
  private final List<DisputedValue> disputed = new ArrayList<>();
  private final List<String> notional = new ArrayList<>();

  Disputes(Composition composition) {
    this.composition = composition;
    composition.forEachPath(this::visit);
  }

  /// Every value with a range, in the order of the specification.
  List<DisputedValue> list() {
    return List.copyOf(disputed);
  }

  /// One plain sentence for everything that says of itself that it is notional.
  List<String> notional() {
    return List.copyOf(notional);
  }

  private void visit(String path, Key key) {
    Entry entry = composition.entry(path);
    Datum value = entry == null ? null : entry.value(composition.asOf());
    if (entry == null || value == null) {
      return;
    }
    Setting.Range range = entry.range();
    String unit = key.type() instanceof Type.Quantity q ? q.unit().symbol() : "1";
    if (range != null) {
      disputed.add(
          new DisputedValue(
              path,
              value.text(),
              range.text(),
              unit,
              source(entry),
              origin(entry.last().layer()),
              entry.last().place().text()));
    }
    if (path.startsWith("cost_elements.")) {
      return; // no run depends on a price; how much of a sum is notional the sum says
    }
    if (key.name().equals("status") && value.text().equals("notional")) {
      body(path.substring(0, path.length() - ".status".length()));
    }
    if (entry.last().trust().equals("notional")) {
      String shown = unit.equals("1") ? value.text() : value.text() + " " + unit;
      sentence(path + " = " + shown, entry.source());
    }
  }

  private static String source(Entry entry) {
    return entry.disputedBy().isEmpty()
        ? entry.source()
        : entry.source() + "; disputed by " + entry.disputedBy();
  }

  private static String origin(String layer) {
    if (layer.startsWith("--assume ")) {
      return layer.substring("--assume ".length());
    }
    return layer.equals(Overrides.SET) ? layer : "default";
  }

  private void body(String path) {
    Entry name = composition.entry(path + ".name");
    Entry source = composition.entry(path + ".source");
    Datum called = name == null ? null : name.value(composition.asOf());
    Datum from = source == null ? null : source.value(composition.asOf());
    sentence(
        called == null ? path : called.text() + " (" + path + ")", from == null ? "" : from.text());
  }

  private void sentence(String what, String why) {
    String end = why.isEmpty() || why.endsWith(".") ? "" : ".";
    notional.add(what + " is notional" + (why.isEmpty() ? "." : ": " + why + end));
  }
}
