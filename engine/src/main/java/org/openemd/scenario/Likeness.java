package org.openemd.scenario;

import java.util.List;

/// Gives an entry that is `like` another what it does not say itself.
///
/// What it takes over is disputed at the original alone: a value that is changed there changes here too.
final class Likeness {
  private static final Spec SPEC = SensorKeys.SENSOR;
  private static final String SECTION = "sensors";
  private static final String LIKE = "like";
  private static final List<String> OWN = List.of("name", LIKE);

  private final Composition composition;
  private final Problems problems;

  Likeness(Composition composition, Problems problems) {
    this.composition = composition;
    this.problems = problems;
  }

  void complete() {
    for (String id : composition.ids(SECTION)) {
      String path = Composition.join(SECTION, id);
      Entry like = composition.entry(Composition.join(path, LIKE));
      if (like != null && like.last().value() instanceof Datum.Word original) {
        complete(path, like, original.value());
      }
    }
  }

  private void complete(String path, Entry like, String id) {
    String original = Composition.join(SECTION, id);
    boolean chained = composition.entry(Composition.join(original, LIKE)) != null;
    if (chained) {
      String again = "'" + id + "' is itself like another; name one that says all";
      problems.add(like.last().place(), like.path(), again);
    }
    boolean found = !chained && composition.hasBody(original); // else the reference is reported
    for (Key key : SPEC.keys()) {
      String to = Composition.join(path, key.name());
      if (!found) {
        composition.excuse(to);
      } else if (!OWN.contains(key.name()) && !isSaid(path, key)) {
        take(Composition.join(original, key.name()), to, key);
      }
    }
  }

  private boolean isSaid(String path, Key key) {
    return composition.entry(Composition.join(path, key.name())) != null
        || ScenarioKeys.rivals(key).stream()
            .anyMatch(r -> composition.entry(Composition.join(path, r)) != null);
  }

  private void take(String from, String to, Key key) {
    Entry there = composition.entry(from);
    if (there != null) {
      Setting s = there.last();
      composition
          .entryFor(to, key)
          .chain()
          .add(
              new Setting(
                  s.layer(), s.place(), s.value(), s.byAsOf(), null, there.source(), "", ""));
    }
  }
}
