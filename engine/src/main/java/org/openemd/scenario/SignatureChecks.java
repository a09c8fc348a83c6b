package org.openemd.scenario;

import java.util.List;

/// What no single key of a signature can check, nor of what refers to one.
final class SignatureChecks {
  private final Composition composition;
  private final Problems problems;

  SignatureChecks(Composition composition, Problems problems) {
    this.composition = composition;
    this.problems = problems;
  }

  /// One entry of `signatures`.
  void signature(View v) {
    List<Double> angles = series(v, "aspect_deg");
    for (int i = 1; i < angles.size(); i++) {
      if (angles.get(i) <= angles.get(i - 1)) {
        add(
            v,
            "aspect_deg",
            Numbers.text(angles.get(i))
                + " deg follows "
                + Numbers.text(angles.get(i - 1))
                + " deg; angles off the nose rise strictly");
      }
    }
    if (v.has("aspect_deg") || composition.entry(v.path("aspect_deg")) == null) {
      levels(v, "aspect_x_db", angles.size());
      levels(v, "aspect_uhf_db", angles.size());
    }
  }

  private static List<Double> series(View v, String key) {
    return v.has(key) ? v.series(key) : List.of();
  }

  private void levels(View v, String key, int angles) {
    int given = series(v, key).size();
    if (v.has(key) && (given != angles || given == 0)) {
      add(v, key, given + " levels for " + angles + " angles of aspect_deg; give one for each");
    }
  }

  /// A threat group: what looks how must be said once, and debris must look like something.
  void threat(View v) {
    fluctuation(v, "warhead");
    fluctuation(v, "stage");
    boolean some = v.has("debris_pieces") && v.whole("debris_pieces") > 0;
    if (some && !v.has("debris_signature")) {
      add(
          v,
          "debris_pieces",
          v.whole("debris_pieces")
              + " pieces look like nothing; give a debris_signature, an id of signatures");
    }
  }

  private void fluctuation(View v, String of) {
    if (v.has(of + "_fluctuation") && v.has(of + "_signature")) {
      add(
          v,
          of + "_fluctuation",
          "'" + v.word(of + "_signature") + "' says how it fluctuates; leave one of the two out");
    }
  }

  private void add(View view, String name, String message) {
    problems.add(view.place(name), view.path(name), message);
  }
}
